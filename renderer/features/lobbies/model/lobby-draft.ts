import { listLobbyFaults } from '#shared/domain/lobbies/index.ts';
import type { LobbyEntry, Seed } from '#shared/domain/model/stage.ts';
import type { LobbyDto } from '#shared/protocol/dto/lobby.ts';

/** One line as typed: a placement, or a word for who did not finish or start; kills may stay empty for none. */
export interface DraftLine {
  readonly seed: Seed;
  readonly place: string;
  readonly kills: string;
}

export interface LobbyFault {
  readonly code: string;
  readonly details: Readonly<Record<string, string | number | boolean>>;
}

export interface ReadDraft {
  readonly entries: readonly LobbyEntry[];
  /** Lines that nothing was typed in yet. */
  readonly missing: number;
  /** By seed, and those of no one line under 0. */
  readonly faults: ReadonlyMap<Seed, LobbyFault>;
}

/** Empty lines, or those of the result that counts, in the order of seats; who is out is taken not to start. */
export function makeDraft({ seats, rows, out }: Pick<LobbyDto, 'seats' | 'rows' | 'out'>): readonly DraftLine[] {
  return seats.map((seed) => {
    const row = rows?.find((one) => one.seed === seed);
    if (row === undefined) return { seed, place: out.includes(seed) ? 'dns' : '', kills: '' };
    return { seed, place: row.absent ?? String(row.placement), kills: row.kills === 0 ? '' : String(row.kills) };
  });
}

/** What was typed as entries, and what is wrong with it, by the same judge as the host's. */
export function readDraft(draft: readonly DraftLine[]): ReadDraft {
  const filled = draft.filter(({ place }) => place.trim() !== '');
  const entries = filled.map(readLine);
  const faults = new Map<Seed, LobbyFault>();
  const seats = filled.map(({ seed }) => seed);
  for (const { code, details = {} } of listLobbyFaults(seats, entries)) {
    const seed = findSeed(entries, details);
    if (!faults.has(seed)) faults.set(seed, { code, details });
  }
  return { entries, missing: draft.length - filled.length, faults };
}

/** The digits of Bengali are digits too. 'x' or 'dnf' did not finish, '-' or 'dns' did not start. */
function readLine({ seed, place, kills }: DraftLine): LobbyEntry {
  const word = place.trim().toLowerCase();
  if (word === '-' || word === 'dns') return { seed, absent: 'dns' };
  const killed = kills.trim() === '' ? 0 : readNumber(kills);
  if (word === 'x' || word === 'dnf') return { seed, absent: 'dnf', kills: killed };
  return { seed, placement: readNumber(word), kills: killed };
}

function readNumber(text: string): number {
  const latin = text.trim().replace(/[০-৯]/g, (digit) => String('০১২৩৪৫৬৭৮৯'.indexOf(digit)));
  return /^\d+$/.test(latin) ? Number(latin) : Number.NaN;
}

/** A fault of a placement is shown at the last line that has it. */
function findSeed(entries: readonly LobbyEntry[], details: LobbyFault['details']): Seed {
  if (typeof details['seed'] === 'number') return details['seed'];
  const last = entries.findLast((entry) => 'placement' in entry && entry.placement === details['placement']);
  return last?.seed ?? 0;
}
