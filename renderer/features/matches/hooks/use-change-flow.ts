import { useState } from 'react';
import type { MatchRef } from '#shared/protocol/dto/common.ts';
import type { Consequence, MatchChange } from '#shared/protocol/dto/ruling.ts';
import { AppClientError } from '#renderer/lib/client-error.ts';
import { useChangeMatch, usePreviewChange, useUndoMatch } from '../api/operations.ts';

/** A change, or the undo of an entry. */
export type Step = MatchChange | { readonly kind: 'undo'; readonly result: number };

/** A change that waits for a yes, because it costs something. */
export interface PendingChange {
  readonly step: Step;
  readonly consequence: Consequence;
  /** Somebody changed the bracket since the consequence was shown; this is the new one. */
  readonly meanwhile: boolean;
}

export interface ChangeFlow {
  readonly pending: PendingChange | undefined;
  readonly busy: boolean;
  readonly error: unknown;
  /** Looks first what it would do: does it at once when it clears nothing, asks otherwise. */
  propose(step: Step): Promise<void>;
  confirm(note?: string): Promise<void>;
  cancel(): void;
}

function isFree({ clears, interrupts, outdates }: Consequence): boolean {
  return clears.length === 0 && interrupts.length === 0 && outdates.length === 0;
}

/** Every change that the desk makes to a match goes this way: preview, consent where it costs something, command, undo. */
export function useChangeFlow(match: MatchRef, about: string, onDone: () => void): ChangeFlow {
  const preview = usePreviewChange();
  const change = useChangeMatch();
  const undo = useUndoMatch();
  const [pending, setPending] = useState<PendingChange>();
  const [error, setError] = useState<unknown>();
  const [looking, setLooking] = useState(false);

  const look = (step: Step): Promise<Consequence> =>
    preview({ match, change: step.kind === 'undo' ? { kind: 'undo' } : step });

  const send = async (step: Step, fingerprint: string, note: string | undefined): Promise<void> => {
    if (step.kind === 'undo') {
      await undo.mutateAsync({ input: { match, result: step.result, fingerprint }, about });
      return;
    }
    const words = note?.trim();
    const input = { match, change: step, fingerprint, ...(words !== undefined && words !== '' && { note: words }) };
    await change.mutateAsync({ input, about });
  };

  const run = async (step: Step, consequence: Consequence, note?: string): Promise<void> => {
    try {
      await send(step, consequence.fingerprint, note);
      setPending(undefined);
      onDone();
    } catch (caught) {
      if (!(caught instanceof AppClientError) || caught.code !== 'match.changed_meanwhile') throw caught;
      setPending({ step, consequence: await look(step), meanwhile: true });
    }
  };

  const guard = async (work: () => Promise<void>): Promise<void> => {
    setError(undefined);
    setLooking(true);
    try {
      await work();
    } catch (caught) {
      setError(caught);
    } finally {
      setLooking(false);
    }
  };

  return {
    pending,
    error,
    busy: looking || change.isPending || undo.isPending,
    propose: (step) =>
      guard(async () => {
        const consequence = await look(step);
        if (isFree(consequence)) await run(step, consequence);
        else setPending({ step, consequence, meanwhile: false });
      }),
    confirm: (note) =>
      guard(async () => {
        if (pending !== undefined) await run(pending.step, pending.consequence, note);
      }),
    cancel: () => setPending(undefined),
  };
}
