import type { CommitStep } from '#core/operations/dispatch.ts';

/** Lets the process fail at a place of the commit path, once, when it is told to. */
export function makeFaults() {
  let armed: CommitStep | undefined;
  return {
    atStep(step: CommitStep): void {
      if (step !== armed) return;
      armed = undefined;
      throw new Error(`planned fault at ${step}`);
    },
    failNext(step: CommitStep): void {
      armed = step;
    },
    /** For commands that may be refused before they come to the place. */
    disarm(): void {
      armed = undefined;
    },
  };
}
