import { at } from '#shared/lib/at.ts';
import { listRoutes } from '../../stage/explain.ts';
import type { Stage } from '../../stage/stage.ts';
import type { End } from '../format.ts';
import { bracketOf, CONSOLATION, listEndings, listPlaces } from './endings.ts';
import type { Endings } from './endings.ts';

/**
 * Where the way of a match's winner (1) or loser (2) ends; undefined where it goes on to another match, and of a match that is
 * but a bye since nobody stands behind a seed any more.
 */
export function findEnd(stage: Stage, no: number, which: 1 | 2): End | undefined {
  if (stage.folded.has(no) || listRoutes(stage, no).some((route) => route.place === which)) return undefined;
  const endings = listEndings(stage);
  const place = readEnding(endings, no, which);
  const bracket = bracketOf(at(stage.matches, no - 1));
  const among = (endings.places.get(bracket) ?? []).filter((one) => one === place).length;
  if (bracket !== CONSOLATION) {
    const isFirst = (one: number): boolean => one === 1;
    return { place, among, isTitle: isFirst(place) && listPlaces(endings).filter(isFirst).length === 1 };
  }
  // Its first place is the one that all losers of round 1 would share.
  const first = stage.matches.find((match) => match.part === 'winners' && match.round === 1);
  return { place: readEnding(endings, first?.no ?? 1, 2) + place - 1, among, isTitle: false };
}

function readEnding({ ofWinner, ofLoser }: Endings, no: number, which: 1 | 2): number {
  return at(which === 1 ? ofWinner : ofLoser, no - 1);
}
