import { DEFAULT_CONFIG, drawNextRound, suggestRounds } from '#shared/domain/formats/swiss/index.ts';
import type { SwissConfig, SwissDraw, SwissRecord } from '#shared/domain/formats/swiss/index.ts';
import type { Pair } from '#shared/domain/pairing/circle.ts';
import type { Duel } from '#shared/domain/ranking/index.ts';
import { makeDraw, seedRandomly } from '#shared/domain/seeding/index.ts';

export function configFor(entrants: number): SwissConfig {
  return { ...DEFAULT_CONFIG, end: { rounds: suggestRounds(entrants) } };
}

/** The next round; throws where there is none. */
export function drawRound(config: SwissConfig, record: SwissRecord): SwissDraw {
  const next = drawNextRound(config, record);
  if (next.kind !== 'draw') throw new Error(`the stage has no next round: ${next.kind}`);
  return next.draw;
}

/** A stage as it stood before each of its rounds; the upset of one match in three, one in eight drawn. */
export function playStage(entrants: number): readonly SwissRecord[] {
  const config = configFor(entrants);
  const draw = makeDraw(`bench ${entrants}`);
  const before: SwissRecord[] = [startRecord(entrants)];
  for (let round = 1; round < suggestRounds(entrants); round++) {
    const record = before[round - 1] ?? startRecord(entrants);
    const { pairs, bye } = drawRound(config, record);
    const duels = pairs.map((pair) => decide(pair, round, draw));
    // One drops out after the first round, so that somebody pauses in each of the others.
    const out = [entrants];
    before.push({
      ...record,
      rounds: [...record.rounds, { round, pairs, bye }],
      duels: [...record.duels, ...duels],
      out,
    });
  }
  return before;
}

/** The record of a large stage, its pairs by lot: standings do not ask how they were drawn. */
export function playByLot(entrants: number, rounds: number): SwissRecord {
  const draw = makeDraw(`lot ${entrants}`);
  const { seeds } = startRecord(entrants);
  const drawn = Array.from({ length: rounds }, (_, index) => {
    const order = seedRandomly(seeds, `lot ${index}`);
    const pairs = order.flatMap((a, at): Pair[] => (at % 2 === 0 ? [[a, order[at + 1] ?? a]] : []));
    return { round: index + 1, pairs, bye: undefined };
  });
  const duels = drawn.flatMap(({ pairs, round }) => pairs.map((pair) => decide(pair, round, draw)));
  return { seeds, rounds: drawn, duels, out: [] };
}

function startRecord(entrants: number): SwissRecord {
  return { seeds: Array.from({ length: entrants }, (_, index) => index + 1), rounds: [], duels: [], out: [] };
}

function decide([a, b]: Pair, round: number, draw: (below: number) => number): Duel {
  const better = a < b ? 0 : 1;
  const winner = draw(8) === 0 ? null : draw(3) === 0 ? (better === 0 ? 1 : 0) : better;
  return {
    field: [a, b],
    round,
    winner,
    games: winner === null ? [[1, 1]] : [winner === 0 ? [2, 1] : [1, 2]],
    kind: 'played',
  };
}
