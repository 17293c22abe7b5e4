import { createHash } from 'node:crypto';
import type { Seed } from '#shared/domain/model/stage.ts';
import { determineWinners, focusSteps, PODIUM } from '#shared/domain/winners/index.ts';
import type { MatchOfStage, TieDecision, Winners } from '#shared/domain/winners/index.ts';
import { listDisputed } from '../../db/queries/matches.ts';
import { listStages } from '../../db/queries/stages.ts';
import type { TournamentRow } from '../../db/queries/tournaments.ts';
import type { Reader } from '../../db/schema.ts';
import type { Host } from '../../operations/host.ts';
import { hasRankedSeeds } from '../entrants/ranked-seeds.ts';
import type { LiveStage } from '../stages/live-stage.ts';
import { readFollowing } from '../stages/next-stage.ts';
import { type Confirmation, readPlaceRulings } from './place-rulings.ts';
import { listTableSteps, makeToFirst, type TableStep, toOutcome } from './stage-outcome.ts';

type Tied = Extract<Winners, { is: 'tied' }>;
type Determined = Extract<Winners, { is: 'determined' }>;

/** How the question who won stands now; all seeds are those of the first stage. */
export type Evaluation = { readonly lastPlace: number } & (
  | {
      readonly is: 'open';
      readonly open: readonly MatchOfStage[];
      readonly disputed: readonly MatchOfStage[];
      /** What is still to be drawn or opened. */
      readonly next: 'round' | 'stage' | null;
    }
  | Tied
  | (Determined & {
      /** Questions of the last stage's own tables about those on the places that matter. */
      readonly table: readonly TableStep[];
      readonly stage: number;
      /** Equal for equal answers. */
      readonly fingerprint: string;
      /** That the organizer looked at it, where it waits for that. */
      readonly confirmed: Confirmation | undefined;
    })
);

/** @param more a decision on trial, for a preview */
export async function evaluateWinners(
  db: Reader,
  tournament: TournamentRow,
  stages: readonly LiveStage[],
  more: readonly TieDecision[] = [],
): Promise<Evaluation> {
  const lastPlace = Math.max(PODIUM, tournament.places_that_matter);
  const [first] = stages;
  const last = stages.at(-1);
  if (first === undefined || last === undefined) return { is: 'open', lastPlace, open: [], disputed: [], next: null };
  const disputed = Map.groupBy(await listDisputed(db, tournament.id), ({ stage_no: stage }) => stage);
  const outcomes = stages.map((live) => {
    const nos = new Set(disputed.get(live.no)?.map(({ no }) => no));
    return toOutcome(live, makeToFirst(first, live), nos);
  });
  const out = new Set(stages.flatMap((live) => [...live.stage.out].map(makeToFirst(first, live))));
  const rulings = await readPlaceRulings(db, tournament.id);
  const [deciding, ...earlier] = outcomes.toReversed();
  if (deciding === undefined) throw new Error('no stage decides');
  const winners = determineWinners({
    ...deciding,
    earlier,
    placesThatMatter: tournament.places_that_matter,
    seedsAreRanked: hasRankedSeeds(tournament),
    out,
    decisions: [...rulings.orders.map(({ groups }) => groups), ...more],
  });
  const next = findNext(tournament, last);
  if (winners.is === 'blocked') return { ...winners, is: 'open', lastPlace, next };
  // One that was completed by hand ends with what it has.
  if (next !== null && tournament.state !== 'completed') return { is: 'open', lastPlace, open: [], disputed: [], next };
  if (winners.is === 'tied') return { ...winners, lastPlace };
  const fingerprint = makeFingerprint(winners);
  const onPlaces = new Set(winners.places.filter(({ place }) => place <= lastPlace).map(({ seed }) => seed));
  const table = focusTable(listTableSteps(last, makeToFirst(first, last)), onPlaces);
  const confirmed = winners.review && rulings.confirmations.findLast((one) => one.fingerprint === fingerprint);
  return { ...winners, lastPlace, table, stage: last.no, fingerprint, confirmed };
}

/** True while somebody has to look at the result first. */
export function waitsForReview({ review, confirmed }: Extract<Evaluation, { is: 'determined' }>): boolean {
  return review !== undefined && confirmed === undefined;
}

/** The stages of a tournament as they are now; `known` is one that a command has in its hands. */
export async function listLiveStages(
  host: Pick<Host, 'stages'>,
  db: Reader,
  tournament: string,
  known?: LiveStage,
): Promise<readonly LiveStage[]> {
  const stages: LiveStage[] = [];
  for (const row of await listStages(db, tournament))
    stages.push(row.id === known?.id ? known : await host.stages.look(db, row));
  return stages;
}

function findNext(tournament: TournamentRow, last: LiveStage): 'round' | 'stage' | null {
  if (!last.format.isOver(last.stage) && last.format.isDrawn) return 'round';
  return last.no < 1 + readFollowing(tournament).length ? 'stage' : null;
}

function focusTable(steps: readonly TableStep[], seeds: ReadonlySet<Seed>): readonly TableStep[] {
  return steps.flatMap((step): readonly TableStep[] => {
    const { rule } = step;
    if (rule !== 'organizer') return focusSteps([{ ...step, rule }], seeds);
    return step.tied.some((seed) => seeds.has(seed)) ? [step] : [];
  });
}

function makeFingerprint({ places, steps, review }: Determined): string {
  return createHash('sha256')
    .update(JSON.stringify([places, steps, review]))
    .digest('base64url')
    .slice(0, 22);
}
