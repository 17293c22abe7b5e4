import type { MatchLength, Part } from '../model/stage.ts';

/** How long matches are: one length for all, and others for single rounds ("semifinals best of 5"). */
export interface Lengths {
  readonly default: MatchLength;
  /** `round` is the ordinal inside the part, as in `Match`. The first that fits is taken. */
  readonly special?: readonly SpecialLength[] | undefined;
}

export interface SpecialLength {
  readonly part: Part;
  readonly round: number;
  readonly length: MatchLength;
}

/** The length of the matches of one round. */
export function getLength(lengths: Lengths, part: Part, round: number): MatchLength {
  const special = lengths.special?.find((one) => one.part === part && one.round === round);
  return special?.length ?? lengths.default;
}
