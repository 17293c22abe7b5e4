import { createHmac } from 'node:crypto';
import { isUuid } from '#shared/lib/is-uuid.ts';
import { stableJson } from '#shared/lib/stable-json.ts';
import type { Actor } from '../auth/actor.ts';
import { appendAudit, type AuditHead } from '../db/queries/audit.ts';
import { appendEvents } from '../db/queries/events.ts';
import { getCommand, insertCommand } from '../db/queries/commands.ts';
import type { Db } from '../db/schema.ts';
import { toStorageError } from '../db/storage-error.ts';
import { AppError } from '../infra/app-error.ts';
import type { Clock } from '../infra/clock.ts';
import { newIdAt } from '../infra/ids.ts';
import type { Logger } from '../infra/logger.ts';
import { checkRole, parseInput } from './check.ts';
import type { Ctx } from './context.ts';
import type { Host } from './host.ts';
import type { CommandHandler } from './define-command.ts';
import type { QueryHandler, ScanHandler } from './define-query.ts';
import { type Later, runOrRefuse } from './run-or-refuse.ts';

/** Places of the commit path at which a test can let the process fail. */
export type CommitStep = 'begun' | 'handled' | 'recorded' | 'committed' | 'sent';

export interface DispatchDeps {
  readonly db: Db;
  readonly commands: ReadonlyMap<string, CommandHandler>;
  readonly queries: ReadonlyMap<string, QueryHandler>;
  readonly scans: ReadonlyMap<string, ScanHandler>;
  /** Runs a `scan` query away from this thread. */
  readonly scan: (name: string, actor: Actor, input: unknown) => Promise<unknown>;
  readonly host: Host;
  readonly clock: Clock;
  readonly randomText: () => string;
  readonly log: Logger;
  /** Called after each commit, before the answer: the relay reads what is new and sends it. Its failure undoes nothing. */
  readonly afterCommit: (head: AuditHead) => Promise<void>;
  readonly atStep?: (step: CommitStep) => void;
}

export interface Sent {
  readonly answer: unknown;
  /** True when the key was known: the first answer again, and nothing was done. */
  readonly replay: boolean;
}

export interface Dispatch {
  send(actor: Actor, name: string, input: unknown, key: string): Promise<Sent>;
  ask(actor: Actor, name: string, input: unknown): Promise<unknown>;
}

/** The one door: every command and query of every face comes through here. */
export function createDispatch(deps: DispatchDeps): Dispatch {
  return {
    send: (actor, name, input, key) => guard(deps, name, () => send(deps, actor, name, input, key)),
    ask: (actor, name, input) => guard(deps, name, () => ask(deps, actor, name, input)),
  };
}

async function ask(deps: DispatchDeps, actor: Actor, name: string, input: unknown): Promise<unknown> {
  const query = deps.queries.get(name);
  const declaration = query?.declaration ?? deps.scans.get(name)?.declaration;
  if (declaration === undefined) throw new AppError('operation.unknown', { details: { name } });
  checkRole(actor, declaration);
  const parsed = parseInput(declaration, input);
  if (query === undefined) return deps.scan(name, actor, parsed);
  return query.handle({ actor, host: deps.host, now: deps.clock() }, deps.db, parsed);
}

async function send(deps: DispatchDeps, actor: Actor, name: string, input: unknown, key: string): Promise<Sent> {
  const command = deps.commands.get(name);
  if (command === undefined) throw new AppError('operation.unknown', { details: { name } });
  checkRole(actor, command.declaration);
  const parsed = parseInput(command.declaration, input);
  if (!isUuid(key)) throw new AppError('input.invalid', { fields: { key: 'invalid_format' } });
  const inputHash = createHmac('sha256', deps.host.deriveKey('input'))
    .update(`${name}\n${stableJson(parsed)}`)
    .digest('base64url');

  const later: Later = { committed: [], sent: [], regardless: [], refused: [] };
  const ctx = makeCtx(deps, actor, later);
  // What was done before is answered again without another try at a code or PIN, which may be locked or renewed by now.
  const isReplay = command.prepare !== undefined && (await getCommand(deps.db, actor.key, key)) !== undefined;
  const prepared = isReplay ? undefined : await command.prepare?.(ctx, deps.db, parsed);
  const about = {
    name,
    actorKey: actor.key,
    actor: nameActor(actor),
    at: ctx.now,
    chain: deps.host.id,
    epoch: deps.host.epoch(),
    newKey: ctx.newId,
  };
  const tell = (head: AuditHead) => tellCommitted(deps, head);
  const { kept, replay, head } = await runOrRefuse(deps.db, later, about, tell, async (tx) => {
    deps.atStep?.('begun');
    const known = await getCommand(tx, actor.key, key);
    if (known !== undefined) {
      if (known.name !== name || known.input_hash !== inputHash) throw new AppError('idempotency.key_reused');
      return { kept: JSON.parse(known.answer) as unknown, replay: true, head: null };
    }
    const outcome = await command.handle(ctx, tx, parsed, prepared);
    deps.atStep?.('handled');
    const commandId = await insertCommand(tx, {
      actor: actor.key,
      key,
      name,
      input_hash: inputHash,
      answer: JSON.stringify(outcome.answer),
      at: ctx.now,
    });
    await appendEvents(tx, commandId, outcome.events, { at: ctx.now, epoch: deps.host.epoch() });
    const head = await appendAudit(tx, {
      chain: deps.host.id,
      commandId,
      at: ctx.now,
      actor: nameActor(actor),
      action: command.declaration.audit,
      ...outcome.change,
    });
    deps.atStep?.('recorded');
    return { kept: outcome.answer, replay: false, head };
  });
  deps.atStep?.('committed');
  for (const work of later.committed) work();
  if (head !== null) await tellCommitted(deps, head);
  for (const work of later.sent) work();
  deps.atStep?.('sent');
  return { answer: command.reveal === undefined ? kept : await command.reveal(ctx, deps.db, kept), replay };
}

/** The command is done whatever becomes of its news: clients get them when they resume. */
async function tellCommitted(deps: DispatchDeps, head: AuditHead): Promise<void> {
  try {
    await deps.afterCommit(head);
  } catch (error) {
    deps.log.error({ err: error }, 'what was committed could not be told');
  }
}

function makeCtx(deps: DispatchDeps, actor: Actor, later: Later): Ctx {
  const now = deps.clock();
  return {
    actor,
    host: deps.host,
    now,
    newId: () => newIdAt(now),
    randomText: deps.randomText,
    log: deps.log,
    afterCommit: (work) => later.committed.push(work),
    afterSent: (work) => later.sent.push(work),
    evenIfRefused: (work, afterwards) => {
      later.regardless.push(work);
      if (afterwards !== undefined) later.refused.push(afterwards);
    },
    beforehand: (work) => deps.db.transaction().execute(work),
  };
}

/** Who did it, in the audit log: ids alone. */
function nameActor(actor: Actor): string {
  if (actor.person !== null) return `person:${actor.person}`;
  return actor.device === null ? actor.role : `device:${actor.device}`;
}

/** Refusals pass; the store's own troubles get their code; anything else is logged with an id and becomes `internal`. */
async function guard<T>(deps: DispatchDeps, name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AppError) throw error;
    const id = newIdAt(deps.clock());
    deps.log.error({ id, operation: name, err: error }, 'operation failed');
    throw toStorageError(error) ?? new AppError('internal', { id });
  }
}
