import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { readRows } from '#shared/protocol/dto/columns.ts';
import { MATCH_STATES } from '#shared/protocol/dto/match.ts';
import type { StageConfigDto } from '#shared/protocol/dto/tournament.ts';
import type { FormatCode } from '#shared/domain/formats/registry.ts';
import type { TournamentLine } from '#shared/protocol/event-file.ts';
import type { TestCore } from '#tests/support/core.ts';
import { DOUBLE, SINGLE } from '#tests/support/given.ts';

const POINTS = { win: 3, draw: 1, loss: 0 };

/** One config of every format there is; the compiler asks for the next one. */
export const CONFIGS: { readonly [K in FormatCode]: Extract<StageConfigDto, { format: K }> } = {
  'single-elimination': {
    ...SINGLE,
    format: 'single-elimination',
    thirdPlace: true,
    lengths: { default: { bestOf: 3 } },
  },
  'double-elimination': {
    format: 'double-elimination',
    grandFinal: 'reset',
    losersOrder: 'start-gg',
    lengths: { default: { bestOf: 3 } },
  },
  'round-robin': {
    format: 'round-robin',
    groups: 2,
    times: 1,
    points: POINTS,
    tieBreaks: ['points', 'head-to-head', 'score-difference'],
    length: { playAll: 2 },
  },
  swiss: {
    format: 'swiss',
    end: { rounds: 4 },
    pairing: 'score-groups',
    points: { win: 1, draw: 0.5, loss: 0 },
    tieBreaks: ['points', 'buchholz'],
    lengths: { default: { bestOf: 1 }, special: [{ round: 3, length: { bestOf: 3 } }] },
  },
  'king-of-the-hill': { format: 'king-of-the-hill', direction: 'climb', lengths: { default: { bestOf: 1 } } },
  'battle-royale': {
    format: 'battle-royale',
    rounds: 3,
    lobbySize: 4,
    pauses: 'allowed',
    points: { placement: [12, 9, 7, 5], kill: 1 },
    tieBreaks: ['points', 'wins', 'kills'],
  },
  'free-for-all': { format: 'free-for-all', lobbySize: 4, advance: 2, tieBreaks: [] },
};
export { DOUBLE };

export async function exportFile(core: TestCore, tournaments?: string[]): Promise<string> {
  return (await core.desk.ask('event.export', tournaments === undefined ? {} : { tournaments })).file;
}

/** Brings the first tournament of a file in; its id here. */
export async function importFirst(core: TestCore, file: string, copy = false): Promise<string> {
  const { imported } = await core.desk.send('event.import', { file, tournaments: [{ no: 1, copy }] });
  return imported[0]?.tournament ?? '';
}

/** A file as lines of JSON, to be changed by hand. */
export function open(file: string): string[] {
  return gunzipSync(Buffer.from(file, 'base64')).toString().trimEnd().split('\n');
}

/** The lines as a file again; `honest` writes the hash that belongs to them, as somebody would who knows how. */
export function close(lines: readonly string[], honest = true): string {
  const body = lines.slice(0, -1).map((line) => `${line}\n`);
  const sha256 = createHash('sha256').update(body.join('')).digest('hex');
  const end = honest ? JSON.stringify({ end: true, sha256 }) : (lines.at(-1) ?? '');
  return gzipSync(`${body.join('')}${end}\n`).toString('base64');
}

type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;

/** The file with one tournament changed, and a hash that says it is whole. */
export function tamper(file: string, change: (line: Mutable<TournamentLine>) => void, no = 1): string {
  const lines = open(file);
  const line = JSON.parse(lines[no] ?? '') as Mutable<TournamentLine>;
  change(line);
  lines[no] = JSON.stringify(line);
  return close(lines);
}

/** Everything that anybody can see of a tournament, without what is another host's: ids, versions, calls. */
export async function tellAll(core: TestCore, tournament: string) {
  const snapshot = await core.desk.ask('tournament.snapshot', { tournament });
  const { id: _id, version: _version, ...own } = snapshot.tournament;
  const stages = [];
  for (const stage of snapshot.stages) {
    const rows = readRows(stage.rows);
    const matches = [];
    for (const [no] of rows) matches.push(await tellMatch(core, { tournament, stage: stage.stage, no }));
    const about = { tournament, stage: stage.stage };
    stages.push({
      ...stage,
      rows: rows.map((row) => [...row.slice(0, 7), toSettled(row[1])]),
      matches,
      tables: await core.desk.ask('stage.tables', about),
      lobbies: (await core.desk.ask('stage.lobbies', about)).lobbies.map(({ undo, ...rest }) => [rest, undo !== null]),
    });
  }
  const entrants = snapshot.entrants.map(({ name, seed, state }) => ({ name, seed, state }));
  return { tournament: own, entrants, stages, standings: snapshot.standings };
}

function toSettled(state: number): string | undefined {
  return MATCH_STATES[state];
}

async function tellMatch(core: TestCore, match: { tournament: string; stage: number; no: number }) {
  const { row, names, why, history, submissions, undo } = await core.desk.ask('match.get', { match });
  return {
    row: row.slice(0, 7),
    names,
    // The way names the match by its tournament, which may be a copy.
    why: JSON.stringify(why).replaceAll(match.tournament, ''),
    history: history.map(({ id: _id, ...rest }) => rest),
    submissions: submissions.map(({ games, slot, state, reason, at }) => ({ games, slot, state, reason, at })),
    canUndo: undo !== null,
  };
}
