import type { z } from 'zod';
import type { CommandDeclaration } from '#shared/protocol/define.ts';
import type { Actor } from '../auth/actor.ts';
import type { Db, Reader, Tx } from '../db/schema.ts';
import type { NewEvent } from '../events/new-event.ts';
import type { Ctx } from './context.ts';

/** What the audit log keeps: on what, and its state before and after. No secrets, no contact data. */
export interface Change {
  /** For example `match:<tournament>/1.12`. */
  readonly subject: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

export interface Outcome<Answer, Events extends readonly NewEvent[] = readonly [NewEvent, ...NewEvent[]]> {
  readonly answer: Answer;
  readonly events: Events;
  readonly change: Change;
}

interface Steps<Input, Subject, Run, Prepared = undefined> {
  /** What the command is about; throws `….not_found` when it is missing. */
  readonly load: (tx: Tx, input: Input, ctx: Ctx, prepared: Prepared) => Promise<Subject>;
  /** Throws when this actor may not do this with this thing now. */
  readonly policy: (actor: Actor, subject: Subject, input: Input) => void;
  /** Pure thinking and database writes, nothing else: it may be run again. */
  readonly run: (ctx: Ctx, tx: Tx, subject: Subject, input: Input) => Promise<Run>;
}

/** A command as dispatch sees it, whatever its types. */
export interface CommandHandler {
  readonly declaration: CommandDeclaration;
  /** Slow thinking before the transaction, such as the hash of a PIN. */
  readonly prepare?: (ctx: Ctx, db: Db, input: unknown) => Promise<unknown>;
  /** Load, policy and run in one go, inside the transaction. */
  readonly handle: (
    ctx: Ctx,
    tx: Tx,
    input: unknown,
    prepared: unknown,
  ) => Promise<Outcome<unknown, readonly NewEvent[]>>;
  /** Makes the caller's answer of the kept one, after the commit, where the answer itself must not be stored. */
  readonly reveal?: (ctx: Ctx, db: Reader, kept: unknown) => Promise<unknown>;
}

interface Preparing<Input, Prepared> {
  /** Slow thinking before the transaction, which must not wait for it; `load` gets what it gives. */
  readonly prepare?: (ctx: Ctx, db: Db, input: Input) => Promise<Prepared>;
}

export function defineCommand<I extends z.ZodType, O extends z.ZodType, Subject, Prepared = undefined>(
  declaration: CommandDeclaration<string, I, O>,
  steps: Steps<z.output<I>, Subject, Outcome<z.input<O>>, Prepared> & Preparing<z.output<I>, Prepared>,
): CommandHandler {
  return { declaration, ...prepareBy(steps), handle: handleBy(steps) };
}

/**
 * A command whose answer holds secrets (tokens, PINs). `run` answers with a handle that may be stored; `reveal` makes the
 * secrets of it, the same ones when the command is asked again with the same key. It may go without events.
 */
export function defineSecretCommand<I extends z.ZodType, O extends z.ZodType, Subject, Kept, Prepared = undefined>(
  declaration: CommandDeclaration<string, I, O>,
  steps: Steps<z.output<I>, Subject, Outcome<Kept, readonly NewEvent[]>, Prepared> &
    Preparing<z.output<I>, Prepared> & { readonly reveal: (ctx: Ctx, db: Reader, kept: Kept) => Promise<z.input<O>> },
): CommandHandler {
  return {
    declaration,
    ...prepareBy(steps),
    handle: handleBy(steps),
    // What comes back from the command table is what `run` answered, so its type is known.
    reveal: (ctx, db, kept) => steps.reveal(ctx, db, kept as Kept),
  };
}

function prepareBy<Input, Prepared>({ prepare }: Preparing<Input, Prepared>): Pick<CommandHandler, 'prepare'> {
  // Dispatch parsed it by the declaration's schema, of which Input is the output type.
  return prepare === undefined ? {} : { prepare: (ctx, db, input) => prepare(ctx, db, input as Input) };
}

function handleBy<Input, Subject, Run extends Outcome<unknown, readonly NewEvent[]>, Prepared>(
  steps: Steps<Input, Subject, Run, Prepared>,
): CommandHandler['handle'] {
  return async (ctx, tx, parsed, prepared) => {
    // Dispatch parsed it by the declaration's schema, of which Input is the output type.
    const input = parsed as Input;
    const subject = await steps.load(tx, input, ctx, prepared as Prepared);
    steps.policy(ctx.actor, subject, input);
    return steps.run(ctx, tx, subject, input);
  };
}

/** For commands that are about nothing that exists yet. */
export async function loadNothing(): Promise<null> {
  return Promise.resolve(null);
}

/** For commands where the role in the declaration is all that is asked. */
export function allowByRole(): void {
  // The role was checked by dispatch.
}
