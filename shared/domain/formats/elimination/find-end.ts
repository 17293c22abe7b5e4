import { at } from '#shared/lib/at.ts';
import type { Match } from '../../model/stage.ts';
import { listRoutes } from '../../stage/explain.ts';
import type { Stage } from '../../stage/stage.ts';
import type { End } from '../format.ts';
import { listEndings } from './endings.ts';
import type { Endings } from './endings.ts';

/**
 * Where the way of a match's winner (1) or loser (2) ends; undefined where it goes on to another match, and of a match that is
 * but a bye since nobody stands behind a seed any more.
 */
export function findEnd(stage: Stage, no: number, which: 1 | 2): End | undefined {
  if (stage.folded.has(no) || !endsIn(stage, no, which)) return undefined;
  const { part, pool } = at(stage.matches, no - 1);
  const endings = listEndings(stage);
  const place = readEnding(endings, no, which);
  const own = stage.matches.filter(
    (match) => match.pool === pool && isAside(match) === isAside({ part }) && !stage.folded.has(match.no),
  );
  const among = own.reduce((sum, match) => sum + countEnds(stage, endings, match, place), 0);
  if (!isAside({ part })) return { place, among, isTitle: place === 1 && endings.places.filter(isFirst).length === 1 };
  // Its first place is the one that all losers of round 1 would share.
  const first = stage.matches.find((match) => match.part === 'winners' && match.round === 1);
  return { place: readEnding(endings, first?.no ?? 1, 2) + place - 1, among, isTitle: false };
}

/** How many of the two of a match end on this place. */
function countEnds(stage: Stage, endings: Endings, { no }: Match, place: number): number {
  return ([1, 2] as const).filter((which) => endsIn(stage, no, which) && readEnding(endings, no, which) === place)
    .length;
}

function endsIn(stage: Stage, no: number, which: 1 | 2): boolean {
  return !listRoutes(stage, no).some((route) => route.place === which);
}

function readEnding({ ofWinner, ofLoser }: Endings, no: number, which: 1 | 2): number {
  return at(which === 1 ? ofWinner : ofLoser, no - 1);
}

function isAside({ part }: Pick<Match, 'part'>): boolean {
  return part === 'consolation';
}

function isFirst(place: number): boolean {
  return place === 1;
}
