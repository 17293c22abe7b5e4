import { type AddressFault, readHostAddress } from '#shared/protocol/host-address.ts';
import type { NeighbourDto } from '#shared/protocol/queries/neighbours.ts';

export interface Entry extends NeighbourDto {
  /** Another event, perhaps our own, has the same name: only id and address tell them apart. */
  readonly isNameTwice: boolean;
}

/** Entries with what has to be said about each. Names that differ in case or space alone are one name to a reader. */
export function toEntries(hosts: readonly NeighbourDto[], ownEvent: string): readonly Entry[] {
  const fold = (name: string) => name.trim().toLowerCase();
  const names = [ownEvent, ...hosts.map(({ event }) => event)].map(fold);
  return hosts.map((host) => ({
    ...host,
    isNameTwice: names.filter((name) => name === fold(host.event)).length > 1,
  }));
}

/** `self`: the address of this very host. */
export type TypedFault = AddressFault | 'self';

/** The origin that was typed, or what is wrong with it. */
export function judgeTyped(
  text: string,
  own: readonly string[],
): { readonly origin: string } | { readonly fault: TypedFault } {
  const read = readHostAddress(text);
  if ('fault' in read) return read;
  return own.includes(read.origin) ? { fault: 'self' } : { origin: read.origin };
}
