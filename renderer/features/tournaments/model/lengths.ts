import type { Part } from '#shared/domain/model/stage.ts';
import type { RoundPlan } from './structure.ts';

/** `3` is best of 3, `-3` is play all 3. */
export type LengthCode = number;

/** The parts whose rounds can have a length of their own. */
export type LengthPart = Exclude<Part, 'lobby'>;

/**
 * A round with a length of its own. One that has a name counts from the end of its part, so that it stays 'the final'
 * whoever comes; one that has a number counts from the start. The grand final and its second set are one: nobody plays
 * them at different lengths.
 */
export interface SpecialRound {
  readonly part: LengthPart;
  readonly from: 'start' | 'end';
  /** From the start from 1, from the end from 0. */
  readonly at: number;
  readonly length: LengthCode;
}

export interface SpecialChoice {
  readonly special: Omit<SpecialRound, 'length'>;
  readonly plan: RoundPlan;
}

/** A round's length as configs hold it. */
type Given = { readonly length: Length } & ({ readonly round: number } | { readonly fromEnd: number });
type Length = ReturnType<typeof toLength>;

const CHOICE_ORDER: readonly LengthPart[] = ['final', 'winners', 'losers', 'third', 'consolation', 'table', 'swiss'];
const GRAND_FINAL: Omit<SpecialRound, 'length'> = { part: 'final', from: 'end', at: 0 };

/** One for each choice, to tell it from the others. */
export function keyOf({ part, from, at }: Omit<SpecialRound, 'length'>): string {
  return `${part} ${from} ${at}`;
}

export function toLength(code: LengthCode): { bestOf: 1 | 3 | 5 | 7 | 9 } | { playAll: number } {
  return code < 0 ? { playAll: -code } : { bestOf: code as 1 | 3 | 5 | 7 | 9 };
}

export function toCode(length: { readonly bestOf: number } | { readonly playAll: number }): LengthCode {
  return 'bestOf' in length ? length.bestOf : -length.playAll;
}

/** Those of these parts, as a config holds them. */
export function giveLengths<P extends LengthPart>(
  special: readonly SpecialRound[],
  parts: readonly P[],
): ({ part: P } & Given)[] {
  return special.flatMap((one): ({ part: P } & Given)[] => {
    const part = parts.find((own) => own === one.part);
    if (part === undefined) return [];
    const length = toLength(one.length);
    // Its second set counts as its second round, and is there or not.
    if (part === 'final') return [1, 2].map((round) => ({ part, round, length }));
    return [one.from === 'start' ? { part, round: one.at, length } : { part, fromEnd: one.at, length }];
  });
}

/** The other way. */
export function readLengths(
  given: readonly ({ readonly part: LengthPart } & Given)[] | undefined,
): readonly SpecialRound[] {
  return (given ?? []).flatMap((one): SpecialRound[] => {
    const length = toCode(one.length);
    if (one.part === 'final') return 'round' in one && one.round === 2 ? [] : [{ ...GRAND_FINAL, length }];
    const at =
      'round' in one ? ({ from: 'start', at: one.round } as const) : ({ from: 'end', at: one.fromEnd } as const);
    return [{ part: one.part, ...at, length }];
  });
}

/** Rounds that can have a length of their own, the one that most often has it first: finals before what leads to them. */
export function listSpecialChoices(rounds: readonly RoundPlan[]): readonly SpecialChoice[] {
  return rounds
    .flatMap((plan): SpecialChoice[] => {
      const part = CHOICE_ORDER.find((one) => one === plan.part);
      if (part === undefined) return [];
      if (part === 'final') return plan.round === 1 ? [{ plan, special: GRAND_FINAL }] : [];
      const fromEnd = countRounds(rounds, part) - plan.round;
      const isNumbered = 'round' in plan.name;
      return [{ plan, special: { part, from: isNumbered ? 'start' : 'end', at: isNumbered ? plan.round : fromEnd } }];
    })
    .sort(
      (a, b) =>
        CHOICE_ORDER.indexOf(a.special.part) - CHOICE_ORDER.indexOf(b.special.part) || b.plan.round - a.plan.round,
    );
}

export function countRounds(rounds: readonly RoundPlan[], part: Part): number {
  return rounds.reduce((most, plan) => (plan.part === part ? Math.max(most, plan.round) : most), 0);
}
