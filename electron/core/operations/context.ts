import type { Actor } from '../auth/actor.ts';
import type { Tx } from '../db/schema.ts';
import type { NewEvent } from '../events/new-event.ts';
import type { Logger } from '../infra/logger.ts';
import type { Change } from './define-command.ts';
import type { Host } from './host.ts';

/** What is told of work that stays although its command was refused. */
export interface Stays {
  /** Word of the audit log, for example `device.token-stolen`. */
  readonly action: string;
  readonly change: Change;
  readonly events: readonly NewEvent[];
}

/** What a handler gets besides the transaction. It can neither authorize nor record. */
export interface Ctx {
  readonly actor: Actor;
  readonly host: Host;
  /** Milliseconds UTC, one moment for the whole command. */
  readonly now: number;
  readonly newId: () => string;
  /** Random text for seeds and codes; handed in, so that tests can fix it. */
  readonly randomText: () => string;
  readonly log: Logger;
  /** Work in memory that must wait for the commit: caches. Never database work. */
  readonly afterCommit: (work: () => void) => void;
  /** As `afterCommit`, but after the events were sent: sockets to close. */
  readonly afterSent: (work: () => void) => void;
  /**
   * Database work that stays even when the command is refused, in a transaction of its own: counting a wrong PIN.
   * What it answers goes into the audit log and to the topics. `afterwards` waits for that, as `afterSent` does for the command's.
   */
  readonly evenIfRefused: (work: (tx: Tx) => Promise<Stays | void>, afterwards?: () => void) => void;
  /** For `prepare` alone: database work before the command's transaction, which stays: taking a guess before it is looked at. */
  readonly beforehand: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
}

/** What a query gets; one of cost `scan` runs in a thread that has little of the host. */
export interface AskCtx<H = Host> {
  readonly actor: Actor;
  readonly host: H;
  readonly now: number;
}
