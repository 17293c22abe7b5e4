import type { LobbyDto } from '#shared/protocol/dto/lobby.ts';

/** One seat as a screen writes it. */
export interface LobbySeat {
  readonly seed: number;
  /** Undefined while the lobby is open. */
  readonly result:
    | {
        readonly placement: number;
        readonly absent: 'dnf' | 'dns' | null;
        readonly kills: number;
        readonly points: number;
      }
    | undefined;
}

/** A lobby, or a part of a large one. */
export interface LobbyPage {
  readonly key: string;
  readonly lobby: LobbyDto;
  readonly columns: readonly (readonly LobbySeat[])[];
  readonly cards: readonly { readonly no: number }[];
}

const COLUMN_SEATS = 10;

/** The lobbies of the newest round, one idea a page: who sits in it, and once it is over how it ended, best first. */
export function pageLobbies(lobbies: readonly LobbyDto[]): readonly LobbyPage[] {
  const round = Math.max(0, ...lobbies.map((lobby) => lobby.round));
  return lobbies
    .filter((lobby) => lobby.round === round)
    .flatMap((lobby) => {
      const seats = listSeats(lobby);
      const parts = Math.ceil(seats.length / (2 * COLUMN_SEATS));
      const size = Math.ceil(seats.length / Math.max(1, parts));
      return Array.from({ length: parts }, (_, part) => {
        const own = seats.slice(part * size, (part + 1) * size);
        const first = own.length > COLUMN_SEATS ? Math.ceil(own.length / 2) : own.length;
        const columns = [own.slice(0, first), own.slice(first)].filter(({ length }) => length > 0);
        return { key: `${lobby.no}.${part}`, lobby, columns, cards: own.map(({ seed }) => ({ no: seed })) };
      });
    });
}

function listSeats({ seats, rows }: LobbyDto): readonly LobbySeat[] {
  return rows === null
    ? seats.map((seed) => ({ seed, result: undefined }))
    : rows.map(({ seed, ...result }) => ({ seed, result }));
}
