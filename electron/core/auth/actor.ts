import type { Role } from '#shared/protocol/roles.ts';

/** Who asks. Made by the faces of the host from a checked token, and trusted from there on. */
export interface Actor {
  readonly role: Role;
  /** Null for a spectator without a session, and for the desktop window. */
  readonly device: string | null;
  readonly person: string | null;
  /** IP address as the socket shows it, or `WINDOW_ADDRESS`. */
  readonly address: string;
  /** Whose idempotency keys and message bucket these are: the person, else the device, else the address. */
  readonly key: string;
}

/** Stands for an address where the desktop window asks; a socket's address can never be this text. */
export const WINDOW_ADDRESS = 'window';

export function anonymousActor(address: string): Actor {
  return { role: 'spectator', device: null, person: null, address, key: `a:${address}` };
}

/** The desktop window on the host itself: admin without a token. */
export function windowActor(): Actor {
  return { role: 'admin', device: null, person: null, address: WINDOW_ADDRESS, key: 'window' };
}

export function deviceActor(
  device: { readonly id: string; readonly role: Role; readonly person: string | null },
  address: string,
): Actor {
  const key = device.person === null ? `d:${device.id}` : `p:${device.person}`;
  return { role: device.role, device: device.id, person: device.person, address, key };
}
