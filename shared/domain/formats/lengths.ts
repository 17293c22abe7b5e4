import type { MatchLength, Part } from '../model/stage.ts';

/** How long matches are: one length for all, and others for single rounds ("semifinals best of 5"). */
export interface Lengths {
  readonly default: MatchLength;
  /** The first that fits is taken. */
  readonly special?: readonly SpecialLength[] | undefined;
}

/**
 * Of one round: by its ordinal, as in `Match`, or counted from the last one, which is 0, so that it stays "the final"
 * whatever the number of entrants.
 */
export type RoundLength = { readonly length: MatchLength } & (
  { readonly round: number; readonly fromEnd?: undefined } | { readonly fromEnd: number; readonly round?: undefined }
);

/** `round` and `fromEnd` count inside the part. */
export type SpecialLength = RoundLength & { readonly part: Part };

/** The length of the matches of one round of a part that has `rounds`. */
export function getLength(
  { default: usual, special }: Lengths,
  part: Part,
  round: number,
  rounds: number,
): MatchLength {
  const own = special?.filter((one) => one.part === part);
  return findRoundLength(own, round, rounds) ?? usual;
}

/** The first length that was given to this round of `rounds`; undefined where none was. */
export function findRoundLength(
  lengths: readonly RoundLength[] | undefined,
  round: number,
  rounds: number,
): MatchLength | undefined {
  return lengths?.find((one) => (one.round ?? rounds - one.fromEnd) === round)?.length;
}
