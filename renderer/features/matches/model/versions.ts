import type { SubmissionDto } from '#shared/protocol/dto/match.ts';

/** What one side says happened; null is the desk. */
export interface Version {
  readonly slot: 0 | 1 | null;
  /** The score it entered; undefined when it only objected. */
  readonly submission: SubmissionDto | undefined;
  /** Why it objects to the other side's score. */
  readonly objection: string | undefined;
}

/**
 * The versions that stand against each other, slot a first. An objection is the word of the side that did not submit, so
 * it stands on that side even where it entered no score of its own.
 */
export function readVersions(submissions: readonly SubmissionDto[]): readonly Version[] {
  const open = submissions.filter(({ state }) => state === 'open' || state === 'objected');
  const desk = open.findLast(({ slot }) => slot === null);
  const sides = ([0, 1] as const).map((slot): Version => {
    const submission = open.findLast((one) => one.slot === slot);
    const objected = open.findLast((one) => one.slot === 1 - slot && one.state === 'objected');
    return { slot, submission, objection: objected?.reason ?? undefined };
  });
  const versions = sides.filter(({ submission, objection }) => submission !== undefined || objection !== undefined);
  return desk === undefined ? versions : [{ slot: null, submission: desk, objection: undefined }, ...versions];
}
