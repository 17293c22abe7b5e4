import { listDropMasks } from '#shared/domain/formats/double-elimination/index.ts';
import { listBracketPositions } from '#shared/domain/seeding/index.ts';
import { at } from '#shared/lib/at.ts';
import type { GroupMatch } from '../start-gg/record.ts';
import { LAST_ROUNDS } from './rounds.ts';
import type { Better } from './rounds.ts';
import type { Part } from './split-event.ts';

/**
 * The seeding of those that begin on the losers' side, best first: from where the losers of the first winners' round drop, back
 * through the rounds before. Undefined where a side has byes, as its lines can't be told then.
 *
 * @param ahead the seeding of the winners' side
 */
export function readLosers(
  { matches }: Part,
  ahead: readonly number[],
  losers: readonly number[],
  isBetter: Better,
): readonly number[] | undefined {
  const [rounds, lines] = [Math.log2(ahead.length), Math.log2(losers.length)];
  const before = lines - rounds + 1;
  if (!Number.isInteger(rounds) || !Number.isInteger(lines) || before < 1) return undefined;
  // Some thin each other out first, then each winners' round sends its losers down and they meet each other.
  const last = before + 2 * rounds - 1;
  const nameOf = (round: number): string => `Losers ${LAST_ROUNDS[last - round] ?? `Round ${round}`}`;
  const side = matches.filter(({ round }) => round.startsWith('Losers '));
  const dropped = listBracketPositions(rounds).flatMap((seed, index, positions) =>
    index % 2 === 0 ? (findLoser(matches, at(ahead, seed - 1), at(ahead, at(positions, index + 1) - 1)) ?? []) : [],
  );
  const mask = at(listDropMasks('start-gg', rounds + before), before - 1);
  let stayed: readonly (number | undefined)[] = dropped.map((_, line) =>
    findOpponent(side, nameOf(before + 1), dropped[line ^ mask]),
  );
  for (let round = before; round > 0; round--) {
    stayed = stayed.flatMap((entrant) => {
      const other = findOpponent(side, nameOf(round), entrant);
      return other !== undefined && entrant !== undefined && round === 1 && isBetter(other, entrant)
        ? [other, entrant]
        : [entrant, other];
    });
  }
  const seeding = new Map(listBracketPositions(lines).map((seed, line) => [seed, stayed[line]]));
  // Of two that meet first the better one has the better seed, whichever line that is.
  const inOrder = losers.flatMap((_, index) => {
    const [own, opposite] = [seeding.get(index + 1), seeding.get(losers.length - index)];
    if (own === undefined || opposite === undefined) return [];
    return isBetter(own, opposite) === index < losers.length / 2 ? [own] : [opposite];
  });
  return inOrder.length === losers.length ? inOrder : undefined;
}

function findLoser(matches: readonly GroupMatch[], a: number, b: number): number | undefined {
  const met = matches.findLast(
    ({ round, w, l }) => round.startsWith('Winners ') && [w, l].includes(a) && [w, l].includes(b),
  );
  return met?.l;
}

/** Whom an entrant met in a losers' round; a later bracket may count its rounds anew, and stands first in the record. */
function findOpponent(side: readonly GroupMatch[], round: string, entrant: number | undefined): number | undefined {
  const met = side.findLast((match) => match.round === round && [match.w, match.l].includes(entrant ?? 0));
  return met && (met.w === entrant ? met.l : met.w);
}
