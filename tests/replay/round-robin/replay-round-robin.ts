import type { TableStandings } from '#shared/domain/formats/round-robin/index.ts';
import { findParting } from '#shared/domain/tiebreaks/index.ts';
import type { Item } from '../report.ts';
import type { GroupEvent } from '../start-gg/record.ts';
import { describeStep, OTHER_PRESET, rankTable } from '../start-gg/table.ts';

/** Exact: every place follows from wins, head to head and game difference, in this order. */
export function replayRoundRobin(event: GroupEvent, at: number): Item {
  const seeds = event.standings.map(([, seed]) => seed).toSorted((a, b) => a - b);
  const table = rankTable(seeds, event.matches);
  const official = new Map(event.standings.map(([place, seed]) => [seed, place]));
  const details = table.ranking.steps.slice(1).map(describeStep);
  const wrong = table.standings.find(({ seed, place }) => official.get(seed) !== place);
  if (!wrong) return { at, why: undefined, details };
  const last = event.n;
  if (event.standings.every(([place]) => place === last)) {
    return { at, why: `the record has no places: all ${last} stand at ${last}`, details };
  }
  const others = rankTable(seeds, event.matches, OTHER_PRESET).standings;
  if (others.every(({ seed, place }) => official.get(seed) === place)) {
    const why =
      'the places follow from wins, game difference and head to head in this order, which the record does not name';
    return { at, why: `${why}: ${describeWrong(table, official, wrong)}`, details };
  }
  const why = 'no order of these rules gives the places: by hand, or by a rule that the record does not hold';
  return { at, why: `${why}: ${describeWrong(table, official, wrong)}`, details };
}

/** The first entrant, from the top, whose place differs, and how it was parted from the one that officially stands there. */
function describeWrong(
  { ranking, standings }: TableStandings,
  official: ReadonlyMap<number, number>,
  { seed, place }: { readonly seed: number; readonly place: number },
): string {
  const differs = `seed ${seed} ends in place ${place}, officially ${official.get(seed) ?? 'none'}`;
  const sharesWith = standings.find((one) => one.seed !== seed && official.get(one.seed) === official.get(seed));
  const rival = sharesWith ?? standings.find((one) => official.get(one.seed) === place);
  const parting = rival && findParting(ranking, seed, rival.seed);
  if (!parting) return differs;
  const what = sharesWith ? `there with seed ${rival.seed}` : `where seed ${rival.seed} stands`;
  return `${differs}; ${what}; ${describeStep(parting)}`;
}
