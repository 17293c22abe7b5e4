import type { Seed } from '#shared/domain/model/stage.ts';
import type { CascadeStep } from '#shared/domain/tiebreaks/index.ts';
import { listWinnersMatches, type StageOutcome, type WinnersMatch } from '#shared/domain/winners/index.ts';
import type { LiveStage } from '../stages/live-stage.ts';

/** Gives an entrant of any stage the one number it has through all of them: its seed in the first. */
export type ToFirst = (seed: Seed) => Seed;

/** @param first the tournament's first stage, in which everybody stands */
export function makeToFirst(first: Pick<LiveStage, 'no' | 'seeds'>, live: Pick<LiveStage, 'no' | 'seeds'>): ToFirst {
  if (live.no === first.no) return (seed) => seed;
  const byEntrant = new Map(first.seeds.map((entrant, index) => [entrant, index + 1]));
  return (seed) => {
    const found = byEntrant.get(live.seeds[seed - 1] ?? '');
    if (found === undefined) throw new Error(`seed ${seed} of stage ${live.no} is not in the first stage`);
    return found;
  };
}

/** How a stage ended, or what of it is open. @param disputed ordinals of matches that wait for a decision */
export function toOutcome(live: LiveStage, toFirst: ToFirst, disputed: ReadonlySet<number>): StageOutcome {
  const { stage, format } = live;
  const matches = listWinnersMatches(stage, disputed).map((match): WinnersMatch => {
    if (match.state !== 'done') return match;
    if ('seats' in match) return { ...match, seats: match.seats.map(toFirst) };
    return { ...match, field: [toFirst(match.field[0]), toFirst(match.field[1])] };
  });
  const standings = format.standings(stage).map(({ seed, place }) => ({ seed: toFirst(seed), place }));
  return { stage: live.no, standings, matches };
}

/** The questions behind a stage's own tables, and where they end the organizer's word. */
export function listTableSteps({ format, stage }: LiveStage, toFirst: ToFirst): readonly TableStep[] {
  const all = (seeds: readonly Seed[]): readonly Seed[] => seeds.map(toFirst);
  return format.listTables(stage).flatMap(({ ranking }): TableStep[] => {
    const asked = ranking.steps.map((step) => ({ ...step, tied: all(step.tied), groups: step.groups.map(all) }));
    const decided = ranking.groups.flatMap((group) => {
      const order = stage.ties.findLast(
        (tie) => tie.length === group.length && tie.every((seed) => group.includes(seed)),
      );
      if (group.length < 2 || order === undefined) return [];
      return {
        rule: 'organizer' as const,
        tied: all(group),
        values: undefined,
        groups: order.map((seed) => [toFirst(seed)]),
      };
    });
    return [...asked, ...decided];
  });
}

export type TableStep = Omit<CascadeStep, 'rule'> & { readonly rule: CascadeStep['rule'] | 'organizer' };
