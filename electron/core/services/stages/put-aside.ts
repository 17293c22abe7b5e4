import { createHash } from 'node:crypto';
import { DERIVED } from '#shared/domain/model/stage.ts';
import { countWins } from '#shared/domain/scoring/index.ts';
import type { Consequence } from '#shared/protocol/dto/ruling.ts';
import { listMatches } from '../../db/queries/matches.ts';
import { listStages, type StageRow } from '../../db/queries/stages.ts';
import type { Reader } from '../../db/schema.ts';
import { type LiveStage, readStage } from './live-stage.ts';
import { isBusy } from './match-row.ts';
import { namePair, nameSeeds } from './people.ts';

/** Results named one by one; of more than these the number says enough. */
const MOST_NAMED = 100;

/** What is put aside when a stage is made anew, or an old one is brought back. */
export interface Aside {
  readonly stages: number[];
  readonly results: number;
  readonly clears: Consequence['clears'];
  readonly interrupts: Consequence['interrupts'];
  readonly fingerprint: string;
}

/** The stages from a number on, which are put aside together: each follows from the one before. */
export async function listFrom(db: Reader, tournament: string, no: number): Promise<StageRow[]> {
  return (await listStages(db, tournament)).filter((row) => row.no >= no);
}

/** @param extra what else the fingerprint holds: the stages that would come back */
export async function describeAside(db: Reader, rows: readonly StageRow[], extra = ''): Promise<Aside> {
  const clears: Consequence['clears'] = [];
  const interrupts: Consequence['interrupts'] = [];
  let results = 0;
  for (const row of rows) {
    const live = await readStage(db, row);
    const counting = listCounting(live);
    results += counting.length;
    const named = counting.slice(0, Math.max(0, MOST_NAMED - clears.length));
    const names = await nameSeeds(
      db,
      live,
      named.flatMap(({ field }) => field),
    );
    for (const { match: no, field, games } of named) {
      const match = { tournament: row.tournament_id, stage: row.no, no };
      clears.push({ match, names: namePair(names, field), scores: [...countWins(games)] as [number, number] });
    }
    for (const match of await listMatches(db, row.id)) {
      if (isBusy(match)) interrupts.push({ tournament: row.tournament_id, stage: row.no, no: match.no });
    }
  }
  return { stages: rows.map(({ no }) => no), results, clears, interrupts, fingerprint: hash(rows, extra) };
}

function listCounting({ stage }: LiveStage) {
  return stage.states.flatMap(({ result }) => (result === undefined || result.id === DERIVED ? [] : [result]));
}

/** Another one as soon as anything is entered in one of the stages. */
function hash(rows: readonly StageRow[], extra: string): string {
  const text = JSON.stringify([rows.map(({ id, version }) => [id, version]), extra]);
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
