import type { MatchView } from './match-view.ts';

const TAKEN: ReadonlySet<string> = new Set(['called', 'checked_in', 'live', 'paused', 'submitted', 'disputed']);

/** Stations where somebody sits or is awaited. A score that waits for a nod still has its two people at the station. */
export function listTaken(matches: readonly MatchView[]): ReadonlySet<string> {
  return new Set(
    matches.filter(({ state, station }) => station !== '' && TAKEN.has(state)).map(({ station }) => station),
  );
}

/** Every station this desk knows, in the order people count: PC 2 before PC 10. */
export function listStations(matches: readonly MatchView[], remembered: readonly string[]): readonly string[] {
  const names = new Set(remembered);
  for (const { station } of matches) if (station !== '') names.add(station);
  return [...names].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

/**
 * The station to suggest: the first known one that is free; when all are taken, one more of the same kind (after
 * 'PC 7' comes 'PC 8'); '1' where none is known.
 */
export function suggestStation(known: readonly string[], taken: ReadonlySet<string>): string {
  const free = known.find((name) => !taken.has(name));
  if (free !== undefined) return free;
  let next = known.at(-1);
  if (next === undefined) return '1';
  do next = countOn(next);
  while (taken.has(next));
  return next.slice(0, 20);
}

function countOn(name: string): string {
  const match = /^(.*?)(\d+)$/.exec(name);
  const [, head = '', digits = ''] = match ?? [];
  return match === null ? `${name} 2` : `${head}${Number(digits) + 1}`;
}

/** What to keep for next time, newest knowledge first forgotten last; enough for a large hall. */
export function rememberStation(remembered: readonly string[], station: string): readonly string[] {
  const name = station.trim();
  if (name === '' || remembered.includes(name)) return remembered;
  return [...remembered, name].slice(-200);
}
