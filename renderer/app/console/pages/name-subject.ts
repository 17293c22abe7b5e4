import type { DeviceDto } from '#shared/protocol/dto/session.ts';

export interface KnownNames {
  readonly tournaments: readonly { readonly id: string; readonly name: string }[];
  readonly devices: readonly Pick<DeviceDto, 'id' | 'name' | 'person'>[];
  readonly entrants: ReadonlyMap<string, { readonly name: string }>;
}

/** @param called what the entry itself calls it */
export type NameSubject = (who: string, called?: string) => string;

/**
 * Names the actors and subjects of the log from what this desk knows: `match:<tournament>/1.12`, `device:<id>`,
 * `person:<id>`, `entrant:<id>`, or a bare role. What is not known keeps the last letters of its id, so that two of them
 * can be told apart.
 */
export function createNamer(known: KnownNames, nameRole: (role: string) => string): NameSubject {
  return (who, called) => {
    const [, kind = '', id = '', rest = ''] = /^([a-z]+):([0-9a-f-]{36})(?:\/(.+))?$/.exec(who) ?? [];
    if (kind === '') return nameRole(who);
    const name = findName(known, kind, id) ?? called ?? `…${id.slice(-6)}`;
    return rest === '' ? name : `${name} · #${rest.replace(/^1\./, '')}`;
  };
}

function findName({ tournaments, devices, entrants }: KnownNames, kind: string, id: string): string | undefined {
  switch (kind) {
    case 'device':
      return devices.find((device) => device.id === id)?.name;
    case 'person':
      return devices.find(({ person }) => person?.id === id)?.person?.name;
    case 'entrant':
      return entrants.get(id)?.name;
    default:
      return tournaments.find((tournament) => tournament.id === id)?.name;
  }
}
