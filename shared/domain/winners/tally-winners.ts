import { makeTally, tallyDuels } from '../ranking/index.ts';
import type { Duel, Tallies, Tally } from '../ranking/index.ts';
import { isDuel } from './match.ts';
import type { DoneLobby, DoneMatch } from './match.ts';
import type { PlacedSeed } from './stage-outcome.ts';

/** Only whether points are more or less matters here, for head to head. */
const POINTS = { win: 1, draw: 0.5, loss: 0 };

/** What the rules for winners ask: who met whom and with which score, and when each one's last match ended. */
export function tallyWinners(standings: readonly PlacedSeed[], matches: readonly (DoneMatch | DoneLobby)[]): Tallies {
  // Opponents that went on were met too, though nobody asks about them.
  const met = matches.flatMap((match) => (isDuel(match) ? match.field : match.seats));
  const seeds = [...new Set([...standings.map(({ seed }) => seed), ...met])];
  const tallies = tallyDuels({ seeds, duels: matches.filter(isDuel).map(toDuel) }, POINTS);
  const bySeed = new Map<number, Tally>(tallies.bySeed);
  for (const match of matches) {
    if (isDuel(match) || match.finishedAt === undefined) continue;
    for (const seed of match.seats) {
      const tally = bySeed.get(seed) ?? makeTally(seed);
      bySeed.set(seed, { ...tally, finishedAt: Math.max(tally.finishedAt ?? 0, match.finishedAt) });
    }
  }
  return { ...tallies, bySeed };
}

function toDuel({ field, winner, games, kind, finishedAt }: DoneMatch): Duel {
  return { field, winner, games, kind, round: 1, ...(finishedAt !== undefined && { finishedAt }) };
}
