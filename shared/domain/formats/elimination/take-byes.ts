import { at } from '#shared/lib/at.ts';
import { refuse } from '#shared/lib/result.ts';
import type { Match, Seed, Source } from '../../model/stage.ts';
import { listReaders } from '../../stage/readers.ts';
import type { Stage } from '../../stage/stage.ts';
import { countOpened, isEntered, listLateSeeds } from '../late-entry.ts';
import type { FreePlace, FreePlaces, LateEntry, LateSeed } from '../late-entry.ts';
import type { BracketBuilder } from './bracket-builder.ts';
import type { Lengths } from '../lengths.ts';
import { layLines } from './lines.ts';
import type { Beginners, BracketLines } from './lines.ts';
import { countRounds } from './size.ts';

/** How a bracket, or one for each group, is made. */
interface Making<C> {
  /** Who begins where when it is opened with so many, by group. */
  deal(config: C, entrants: number): readonly Beginners[];
  write(config: C, brackets: readonly BracketLines[]): BracketBuilder;
}

/**
 * Late entry into byes: who comes late stands on the empty line beside a seed, so that the two play for the match which
 * the bye led to. The bracket is written again with that line, and every meeting keeps the ordinal that it had; those that
 * were folded away before stand behind them. So no printed match changes its number.
 */
export function takeByes<C extends { readonly lengths: Lengths }>({ deal, write }: Making<C>): LateEntry<C> {
  const writeWith =
    (stage: Stage, config: C): WriteWith =>
    (late) => {
      const besides = new Map(late.map(({ seed, place }) => [place, seed]));
      const brackets = deal(config, countOpened(stage)).map((beginners) => layLines(beginners, besides));
      const builder = write(config, brackets);
      return { matches: builder.finish(config.lengths), meetings: builder.meetings };
    };
  return {
    listPlaces: (stage, config) => listByes(stage, deal(config, countOpened(stage))),
    enter(stage, config, taken) {
      const known = listLateSeeds(stage);
      const late = known.some(({ seed }) => seed === taken.seed) ? known : [...known, taken];
      const absent = [...stage.absent].filter((seed) => seed !== taken.seed);
      return writeGrown(stage, writeWith(stage, config), late, absent);
    },
    leave: (stage, config, seed) =>
      writeGrown(stage, writeWith(stage, config), listLateSeeds(stage), [...stage.absent, seed]),
  };
}

interface Written {
  readonly matches: readonly Match[];
  readonly meetings: readonly number[];
}
/** The matches with these that came late in their byes. */
type WriteWith = (late: readonly LateSeed[]) => Written;

function listByes(stage: Stage, brackets: readonly Beginners[]): FreePlaces {
  const taken = new Map(listLateSeeds(stage).map(({ seed, place }) => [place, seed]));
  const firstOf = findFirstMatches(stage);
  const places: FreePlace[] = [];
  const byes = brackets.flatMap(({ winners }, index) => {
    const pool = brackets.length === 1 ? 0 : index + 1;
    return winners.slice(0, 2 ** countRounds(winners.length) - winners.length).map((opponent) => ({ opponent, pool }));
  });
  for (const { opponent, pool } of byes.toSorted((a, b) => a.opponent - b.opponent)) {
    const late = taken.get(opponent);
    if (stage.out.has(opponent) || (late !== undefined && !stage.absent.has(late))) continue;
    const first = firstOf.get(opponent) ?? 0;
    // Of one that was taken back the match is a bye again; what its winner goes to tells whether the bye is played out.
    const no = late === undefined ? first : findWinnersNext(stage, first);
    if (no === 0 || isEntered(at(stage.states, no - 1).result)) continue;
    const seed = late ?? stage.entrants + 1;
    places.push({ place: opponent, seed, round: 1, opponent, pool, missed: 0 });
  }
  const [first, ...more] = places;
  if (first !== undefined) return { ok: true, places: [first, ...more] };
  return byes.length === 0 ? refuse('late.no_bye', { entrants: countOpened(stage) }) : refuse('late.byes_played');
}

/** The match that each seed begins in. */
function findFirstMatches(stage: Stage): ReadonlyMap<Seed, number> {
  const first = new Map<Seed, number>();
  for (const { no, slots } of stage.matches) {
    for (const source of slots) if (source.kind === 'seed') first.set(source.seed, no);
  }
  return first;
}

function findWinnersNext(stage: Stage, no: number): number {
  const next = [...listReaders(stage.readers, no)].find((reader) =>
    at(stage.matches, reader - 1).slots.some(
      (source) => source.kind === 'place' && source.match === no && source.place === 1,
    ),
  );
  return next ?? 0;
}

function writeGrown(
  stage: Stage,
  write: WriteWith,
  late: readonly LateSeed[],
  absent: readonly Seed[],
): readonly Match[] {
  let written = write([]);
  const numbers = new Map(written.meetings.map((meeting, index) => [meeting, index + 1]));
  for (let count = 1; count <= late.length; count++) {
    written = write(late.slice(0, count));
    for (const meeting of written.meetings) if (!numbers.has(meeting)) numbers.set(meeting, numbers.size + 1);
  }
  const all = renumber(written, numbers);
  const here = late.filter(({ seed }) => !absent.includes(seed));
  const aside = here.length === late.length ? [] : renumber(write(here), numbers);
  // The consolation bracket takes the losers of round 2 that had a bye: again, where one went back.
  for (const { no, part, slots } of aside) if (part === 'consolation') all[no - 1] = { ...at(all, no - 1), slots };
  // A length was chosen by the name that its round had at the start.
  return all.map((match) => ({ ...match, length: stage.matches[match.no - 1]?.length ?? match.length }));
}

/** By the ordinals of their meetings. */
function renumber({ matches, meetings }: Written, numbers: ReadonlyMap<number, number>): Match[] {
  const numberOf = (no: number): number => numbers.get(at(meetings, no - 1)) ?? 0;
  const follow = (source: Source): Source =>
    source.kind === 'place' ? { ...source, match: numberOf(source.match) } : source;
  return matches
    .map((match): Match => {
      const { no, slots, playedIf } = match;
      const own = { ...match, no: numberOf(no), slots: [follow(slots[0]), follow(slots[1])] as const };
      return playedIf === undefined ? own : { ...own, playedIf: { ...playedIf, match: numberOf(playedIf.match) } };
    })
    .toSorted((a, b) => a.no - b.no);
}
