import type { Role } from '#shared/protocol/roles.ts';

/** What stands in the database about a device that may still use the host. */
export interface KnownDevice {
  readonly role: Role;
  readonly person: string | null;
}

/** The devices that are signed in; implemented over the database. */
export interface DeviceDirectory {
  /** Undefined when the device is unknown or was signed out. Asked at each hello and each HTTP request with a token. */
  findDevice(device: string): Promise<KnownDevice | undefined>;
  /** The device was heard just now. May write later, or not at all when it wrote a moment ago; never throws. */
  touch(device: string): void;
}
