import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Declaration } from '#shared/protocol/define.ts';
import { isUuid } from '#shared/lib/is-uuid.ts';
import type { Actor } from '../auth/actor.ts';
import type { Authenticator } from '../auth/authenticate.ts';
import { AppError } from '../infra/app-error.ts';
import { identify, isFromWindow } from './identify.ts';
import { checkRole } from '../operations/check.ts';
import type { MessageLimiter } from './message-limiter.ts';
import type { RealtimeMeter } from '../realtime/ports.ts';
import type { Door } from './ports.ts';

/** Largest body of an operation that does not declare its own. */
export const DEFAULT_MAX_BYTES = 16 * 1024;

export interface OperationsOptions {
  readonly declarations: readonly Declaration[];
  readonly door: Door;
  readonly authenticator: Authenticator;
  readonly limiter: MessageLimiter;
  readonly meter: Pick<RealtimeMeter, 'limitHit'>;
}

/** Path of an operation, for example `/api/commands/match.call`. */
export function pathOf({ kind, name }: Pick<Declaration, 'kind' | 'name'>): string {
  return `/api/${kind === 'command' ? 'commands' : 'queries'}/${name}`;
}

/** One POST route for each operation, each with its own limit of size. */
export function addOperations(app: FastifyInstance, options: OperationsOptions): void {
  for (const declaration of options.declarations) {
    app.route({
      method: 'POST',
      url: pathOf(declaration),
      bodyLimit: declaration.maxBytes ?? DEFAULT_MAX_BYTES,
      // A large body is read only of somebody who may send it: a hall full of strangers would fill the memory.
      ...(declaration.maxBytes !== undefined && {
        onRequest: async (request: FastifyRequest) =>
          checkRole(await identify(request, options.authenticator), declaration),
      }),
      handler: async (request, reply) => {
        const actor = await identify(request, options.authenticator);
        await takeTurn(request, actor, options);
        reply.header('cache-control', 'no-store');
        return declaration.kind === 'command'
          ? await send(options.door, declaration.name, request, actor)
          : { answer: await options.door.ask(actor, declaration.name, request.body) };
      },
    });
  }
}

async function send(door: Door, name: string, request: FastifyRequest, actor: Actor) {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !isUuid(key)) {
    throw new AppError('input.invalid', {
      fields: { 'idempotency-key': key === undefined ? 'required' : 'invalid_format' },
    });
  }
  const { answer, replay } = await door.send(actor, name, request.body, key.toLowerCase());
  return replay ? { answer, replay } : { answer };
}

async function takeTurn(
  request: FastifyRequest,
  actor: Actor,
  { limiter, meter }: Pick<OperationsOptions, 'limiter' | 'meter'>,
): Promise<void> {
  if (isFromWindow(request)) return;
  const ms = await limiter.take(actor.key);
  if (ms === 0) return;
  meter.limitHit('limit.rate');
  throw new AppError('limit.rate', { retryAfter: Math.ceil(ms / 1000) });
}
