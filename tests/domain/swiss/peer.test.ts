import fc from 'fast-check';
import { Swiss } from 'tournament-pairings';
import { describe, expect } from 'vitest';
import { DEFAULT_CONFIG, rankSwiss } from '#shared/domain/formats/swiss/index.ts';
import type { SwissConfig, SwissRecord } from '#shared/domain/formats/swiss/index.ts';
import { getTally } from '#shared/domain/ranking/index.ts';
import { makeDraw } from '#shared/domain/seeding/index.ts';
import { itHolds } from '../support/property.ts';
import { drawOf, playRound, startSwiss } from './play-swiss.ts';

const CONFIG: SwissConfig = { ...DEFAULT_CONFIG, end: { rounds: 64 } };

/** What tournament-pairings makes of the same standings: [seed, seed or null for a bye]. */
function drawTheirs(record: SwissRecord): readonly (readonly [number, number | null])[] {
  const { tallies } = rankSwiss(CONFIG, record);
  const players = record.seeds.map((seed) => {
    const { points, meetings, byes } = getTally(tallies, seed);
    return { id: seed, score: points, avoid: meetings.map(({ opponent }) => opponent), receivedBye: byes > 0 };
  });
  return Swiss(players, record.rounds.length + 1).map(({ player1, player2 }) => [
    Number(player1),
    player2 === null ? null : Number(player2),
  ]);
}

describe('a Swiss beside tournament-pairings', () => {
  itHolds(
    'has no rematch where the peer finds a pairing without, and gaps between scores no wider',
    [fc.integer({ min: 3, max: 16 }), fc.integer()],
    (pairs, seed) => {
      const entrants = 2 * pairs;
      const draw = makeDraw(`peer ${seed}`);
      let record = startSwiss(entrants);
      for (let round = 1; round < Math.min(entrants, 8); round++) {
        const next = drawOf(CONFIG, record);
        const { tallies } = rankSwiss(CONFIG, record);
        const sumGaps = (list: readonly (readonly [number, number | null])[]): number =>
          list.reduce((sum, [a, b]) => {
            return b === null ? sum : sum + Math.abs(getTally(tallies, a).points - getTally(tallies, b).points);
          }, 0);
        const theirs = drawTheirs(record);
        if (theirs.every(([, b]) => b !== null)) {
          expect(next.reasons.filter(({ code }) => code === 'rematch')).toEqual([]);
          expect(sumGaps(next.pairs)).toBeLessThanOrEqual(sumGaps(theirs));
        }
        record = playRound(record, next, () => (draw(3) === 0 ? 1 : 0));
      }
    },
    100,
  );
});
