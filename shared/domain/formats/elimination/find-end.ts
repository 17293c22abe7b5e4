import { at } from '#shared/lib/at.ts';
import { listRoutes } from '../../stage/explain.ts';
import type { Stage } from '../../stage/stage.ts';
import type { End } from '../format.ts';
import { listEndings } from './endings.ts';

/** Where the way of a match's winner (1) or loser (2) ends; undefined where it goes on to another match. */
export function findEnd(stage: Stage, no: number, which: 1 | 2): End | undefined {
  if (listRoutes(stage, no).some((route) => route.place === which)) return undefined;
  const { ofWinner, ofLoser, places } = listEndings(stage);
  const place = at(which === 1 ? ofWinner : ofLoser, no - 1);
  if (at(stage.matches, no - 1).part !== 'consolation') {
    return { place, isTitle: place === 1 && places.filter((one) => one === 1).length === 1 };
  }
  // Its first place is the one that all losers of round 1 would share.
  const first = stage.matches.find(({ part, round }) => part === 'winners' && round === 1);
  return { place: at(ofLoser, (first?.no ?? 1) - 1) + place - 1, isTitle: false };
}
