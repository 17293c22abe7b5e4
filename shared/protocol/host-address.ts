/** The port of a host that was started without another one. */
export const DEFAULT_PORT = 4747;

/** Where another host answers: an IPv4 address in figures and a port, never a name. */
export interface HostAddress {
  /** As the address bar has it, without a path: `http://192.168.1.20:4747`. */
  readonly origin: string;
  readonly address: string;
  readonly port: number;
}

/** `name`: a name where figures are asked for. `outside`: an address of no local network. */
export type AddressFault = 'empty' | 'form' | 'name' | 'port' | 'outside';

/**
 * Reads what a person typed or pasted: `192.168.1.20`, `192.168.1.20:4747`, `http://192.168.1.20:4747/console`. What stands behind the
 * port is not looked at. Names are refused, since `.local` is not found everywhere and a name can lead anywhere; so is what leads out of
 * the hall.
 */
export function readHostAddress(text: string): HostAddress | { readonly fault: AddressFault } {
  const typed = text.trim().toLowerCase();
  if (typed === '') return { fault: 'empty' };
  const [, scheme = 'http', name = '', port] =
    /^(?:(https?):\/\/)?([^\s/?#:@\\]+)(?::([0-9]*))?(?:[/?#](?!\/)\S*)?$/.exec(typed) ?? [];
  if (name === '') return { fault: 'form' };
  if (/[a-z]/.test(name)) return { fault: 'name' };
  if (!isIpv4(name)) return { fault: 'form' };
  const number = port === undefined || port === '' ? DEFAULT_PORT : Number(port);
  if (!isPort(number)) return { fault: 'port' };
  if (!isPrivate(name)) return { fault: 'outside' };
  return { origin: toOrigin(name, number, scheme === 'https'), address: name, port: number };
}

export function toOrigin(address: string, port: number, isHttps: boolean): string {
  return `${isHttps ? 'https' : 'http'}://${address}:${port}`;
}

/** Reads an origin back, strictly as `toOrigin` writes it; undefined for anything else. The address may be of any network. */
export function readOrigin(origin: string): HostAddress | undefined {
  const [, address = '', port = ''] = /^https?:\/\/([0-9.]+):([1-9][0-9]{0,4})$/.exec(origin) ?? [];
  return isIpv4(address) && isPort(Number(port)) ? { origin, address, port: Number(port) } : undefined;
}

/** Four figures as people write them: a leading zero, which some programs read as octal, is none. */
export function isIpv4(text: string): boolean {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => /^(0|[1-9][0-9]{0,2})$/.test(part) && Number(part) <= 255);
}

export function isPort(port: number): boolean {
  return Number.isInteger(port) && port >= 1 && port <= 65_535;
}

/** Addresses that networks of homes and halls use among themselves (RFC 1918), and those that computers give themselves (RFC 3927). */
export function isPrivate(address: string): boolean {
  return /^(10\.|192\.168\.|172\.(1[6-9]|2[0-9]|3[01])\.|169\.254\.)/.test(address);
}
