import type { Seed } from '#shared/domain/model/stage.ts';
import type { Review, WinnersStep } from '#shared/domain/winners/index.ts';
import { at } from '#shared/lib/at.ts';
import type { WinnersDto, WinnersStepDto } from '#shared/protocol/dto/winners.ts';
import type { DeterminationRow } from '../../db/queries/winners.ts';
import { parseJson } from '../../infra/json.ts';
import { type Evaluation, waitsForReview } from './evaluate.ts';
import type { Order } from './place-rulings.ts';
import type { Recorded } from './record.ts';
import type { TableStep } from './stage-outcome.ts';

/** Most matches that are named; the rest are a number. */
const MOST_NAMED = 50;

interface Around {
  /** Entrant ids by seed of the first stage; index 0 has seed 1. */
  readonly seeds: readonly string[];
  /** What was determined before and now, oldest first; empty for who may not see it. */
  readonly determinations: readonly DeterminationRow[];
  /** The organizer's words in force; empty for who may not see them. */
  readonly orders: readonly Order[];
}

/** How the question who won stands, by entrant. */
export function toWinnersDto(found: Evaluation, { seeds, determinations, orders }: Around): WinnersDto {
  const idOf = (seed: Seed): string => at(seeds, seed - 1);
  const current = determinations.find(({ ended_at: ended }) => ended === null);
  const base: WinnersDto = {
    is: 'open',
    lastPlace: found.lastPlace,
    open: [],
    openCount: 0,
    disputed: [],
    next: null,
    places: [],
    table: [],
    steps: [],
    ties: [],
    review: null,
    confirmed: null,
    decisions: [],
    at: null,
    former: determinations.toReversed().flatMap((row) => toFormer(row, idOf)),
    fingerprint: '',
  };
  if (found.is === 'open') {
    const { open, disputed, next } = found;
    const named = { open: open.slice(0, MOST_NAMED), disputed: disputed.slice(0, MOST_NAMED) };
    return { ...base, ...named, openCount: open.length, next };
  }
  const steps = found.steps.map((step) => toStep(step, step.stage, step.place, idOf));
  const decisions = listDeciding(found.steps, orders, idOf);
  if (found.is === 'tied') {
    const ties = found.ties.map(({ seeds: tied, ...tie }) => ({ ...tie, entrants: tied.map(idOf) }));
    return { ...base, is: 'tied', steps, ties, decisions };
  }
  const { review, confirmed } = found;
  return {
    ...base,
    is: waitsForReview(found) ? 'review' : 'determined',
    places: found.places.flatMap(({ seed, place }) => (place > found.lastPlace ? [] : { entrant: idOf(seed), place })),
    table: found.table.map((step) => toStep(step, found.stage, null, idOf)),
    steps,
    review: review === undefined ? null : toReview(review, idOf),
    confirmed: confirmed === undefined ? null : { ruling: confirmed.ruling, note: confirmed.note, at: confirmed.at },
    decisions,
    at: current?.created_at ?? null,
    fingerprint: found.fingerprint,
  };
}

function toStep(
  step: WinnersStep | TableStep,
  stage: number,
  place: number | null,
  idOf: (seed: Seed) => string,
): WinnersStepDto {
  const values = 'values' in step && step.values !== undefined ? [...step.values] : null;
  const groups = step.groups.map((group) => group.map(idOf));
  return { rule: step.rule, stage, place, tied: step.tied.map(idOf), values, groups };
}

function toReview(review: Review, idOf: (seed: Seed) => string): NonNullable<WinnersDto['review']> {
  if (review.code === 'podium.disqualified')
    return { code: review.code, entrants: review.seeds.map(idOf), forfeits: 0, matches: 0 };
  return { code: review.code, entrants: [idOf(review.winner)], forfeits: review.forfeits, matches: review.matches };
}

/** Of each tie that the organizer decided the newest word: those about entrants that are no longer tied say nothing now. */
function listDeciding(
  steps: readonly WinnersStep[],
  orders: readonly Order[],
  idOf: (seed: Seed) => string,
): WinnersDto['decisions'] {
  return steps.flatMap(({ rule, groups }) => {
    if (rule !== 'organizer') return [];
    const order = orders.findLast((one) => JSON.stringify(one.groups) === JSON.stringify(groups));
    if (order === undefined) return [];
    const { ruling, note, at: decided } = order;
    return { ruling, note, at: decided, groups: order.groups.map((group) => group.map(idOf)) };
  });
}

function toFormer(row: DeterminationRow, idOf: (seed: Seed) => string): WinnersDto['former'] {
  if (row.ended_at === null) return [];
  const { places } = parseJson<Recorded>(row.outcome);
  const podium = places.filter(({ place }) => place <= 3).map(({ seed, place }) => ({ entrant: idOf(seed), place }));
  return [{ at: row.created_at, until: row.ended_at, podium }];
}
