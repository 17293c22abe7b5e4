import { drawNextRound } from '#shared/domain/formats/swiss/index.ts';
import type { NextRound, SwissConfig, SwissDraw, SwissRecord } from '#shared/domain/formats/swiss/index.ts';
import type { Seed } from '#shared/domain/model/stage.ts';
import type { Pair } from '#shared/domain/pairing/circle.ts';
import type { Duel } from '#shared/domain/ranking/index.ts';

export function startSwiss(entrants: number): SwissRecord {
  return { seeds: Array.from({ length: entrants }, (_, index) => index + 1), rounds: [], duels: [], out: [] };
}

/** The winner's slot of a pair, or a draw. */
export type Decide = (pair: Pair, round: number) => Duel['winner'];

export const betterSeedWins: Decide = ([a, b]) => (a < b ? 0 : 1);

/** The record with a round and its results added. */
export function playRound(record: SwissRecord, draw: SwissDraw, decide: Decide): SwissRecord {
  const { round, pairs, bye } = draw;
  const duels = pairs.map((field): Duel => {
    return { field, round, winner: decide(field, round), games: [], kind: 'played' };
  });
  return {
    ...record,
    rounds: [...record.rounds, { round, pairs, bye }],
    duels: [...record.duels, ...duels],
  };
}

/** What happens between two rounds: a late entry, a drop-out. */
export type Between = (record: SwissRecord) => SwissRecord;

export interface Played {
  readonly record: SwissRecord;
  readonly draws: readonly SwissDraw[];
  readonly last: NextRound;
}

/** Plays a stage to its end. */
export function playSwiss(
  config: SwissConfig,
  entrants: number,
  decide: Decide,
  between: Between = (record) => record,
): Played {
  let record = startSwiss(entrants);
  const draws: SwissDraw[] = [];
  for (;;) {
    const next = drawNextRound(config, record);
    if (next.kind !== 'draw') return { record, draws, last: next };
    draws.push(next.draw);
    record = between(playRound(record, next.draw, decide));
  }
}

/** '1v4 2v3 5 bye' */
export function tell({ pairs, bye }: { readonly pairs: readonly Pair[]; readonly bye: Seed | undefined }): string {
  return [...pairs.map(([a, b]) => `${a}v${b}`), ...(bye === undefined ? [] : [`${bye} bye`])].join(' ');
}

/** The draw that is next; throws where there is none. */
export function drawOf(config: SwissConfig, record: SwissRecord): SwissDraw {
  const next = drawNextRound(config, record);
  if (next.kind !== 'draw') throw new Error(`no draw but ${next.kind}`);
  return next.draw;
}
