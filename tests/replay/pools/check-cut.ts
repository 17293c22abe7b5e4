import type { Standing } from '#shared/domain/model/stage.ts';
import { findParting } from '#shared/domain/tiebreaks/index.ts';
import type { PresetCode, Ranking } from '#shared/domain/tiebreaks/index.ts';
import { describeStep, OTHER_PRESET, PRESET, rankTable } from '../start-gg/table.ts';
import { playPool } from './play-pool.ts';
import { countGoingOn, isDouble } from './split-event.ts';
import type { Part, SplitEvent } from './split-event.ts';

export interface Cut {
  /** Place in its pool, by entrant. */
  readonly poolPlace: ReadonlyMap<number, number>;
  /** Where somebody plays for better places than one who did better in the same pool. */
  readonly faults: readonly string[];
  /** Ties across a line of the cut that no rule parts, so that the organizer chose. */
  readonly chosen: readonly string[];
}

/** Ranks every pool and looks whether who plays in which bracket follows from the places. */
export function checkCut(split: SplitEvent): Cut {
  const cut = readCut(split, PRESET);
  if (cut.faults.length === 0 || readCut(split, OTHER_PRESET).faults.length > 0) return cut;
  const why =
    'the cut follows from wins, game difference and head to head in this order, which the record does not name';
  return { ...cut, faults: cut.faults.map((fault) => `${why}: ${fault}`) };
}

function readCut({ pools, brackets }: SplitEvent, preset: PresetCode): Cut {
  const bracketOf = (seed: number): number => {
    const index = brackets.findIndex(({ seeds }) => seeds.includes(seed));
    return index === -1 ? brackets.length : index;
  };
  const poolPlace = new Map<number, number>();
  const faults: string[] = [];
  const chosen: string[] = [];
  for (const pool of pools) {
    const { standings, ranking } = rankPool(pool, countGoingOn(pools, brackets[0]), preset);
    for (const { seed, place } of standings) poolPlace.set(seed, place);
    for (const [index, better] of standings.entries()) {
      for (const worse of standings.slice(index + 1)) {
        if (better.place === worse.place) {
          if (bracketOf(better.seed) !== bracketOf(worse.seed)) chosen.push(describeTie(pool, better.seed, worse.seed));
        } else if (bracketOf(better.seed) > bracketOf(worse.seed)) {
          const parting = ranking && findParting(ranking, better.seed, worse.seed);
          const what = `in pool ${pool.label} seed ${worse.seed} in place ${worse.place} goes on to a better bracket than seed ${better.seed} in place ${better.place}`;
          faults.push(parting ? `${what}; ${describeStep(parting)}` : what);
        }
      }
    }
  }
  return { poolPlace, faults, chosen };
}

function rankPool(
  pool: Part,
  until: number,
  preset: PresetCode,
): { readonly standings: readonly Standing[]; readonly ranking?: Ranking } {
  if (!isDouble(pool)) return rankTable(pool.seeds, pool.matches, preset);
  return playPool(pool.seeds, pool.matches, until);
}

function describeTie({ label }: Part, a: number, b: number): string {
  return `in pool ${label} no rule parts seeds ${a} and ${b}, and just one of them goes on`;
}
