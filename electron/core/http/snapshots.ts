import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isUuid } from '#shared/lib/is-uuid.ts';
import type { Authenticator } from '../auth/authenticate.ts';
import { AppError } from '../infra/app-error.ts';
import { identify } from './identify.ts';
import type { Snapshots } from './ports.ts';

const unpack = promisify(gunzip);

/**
 * `GET /api/snapshots/<tournament>`: the kept compressed bytes as they are; 304 when the client has them already. A client that does
 * not take gzip gets them unpacked.
 */
export function addSnapshots(
  app: FastifyInstance,
  options: { readonly snapshots: Snapshots; readonly authenticator: Authenticator },
): void {
  app.get<{ Params: { tournament: string } }>('/api/snapshots/:tournament', async (request, reply) => {
    const actor = await identify(request, options.authenticator);
    const { tournament } = request.params;
    const snapshot = isUuid(tournament)
      ? await options.snapshots.getTournament(actor, tournament.toLowerCase())
      : undefined;
    if (snapshot === undefined) throw new AppError('tournament.not_found');
    // Weak: the same content, packed or not.
    const etag = `W/"${snapshot.etag}"`;
    reply.headers({ etag, vary: 'accept-encoding, authorization', 'cache-control': 'private, no-cache' });
    if (isKnown(request, snapshot.etag)) return reply.code(304).send();
    return sendPacked(request, reply, snapshot.gzip);
  });
}

async function sendPacked(request: FastifyRequest, reply: FastifyReply, gzip: Buffer): Promise<FastifyReply> {
  reply.type('application/json; charset=utf-8');
  if (takesGzip(request.headers['accept-encoding'])) return reply.header('content-encoding', 'gzip').send(gzip);
  return reply.send(await unpack(gzip));
}

function isKnown(request: FastifyRequest, etag: string): boolean {
  const known = request.headers['if-none-match'] ?? '';
  return known.split(',').some((one) => one.trim().replace(/^W\//, '') === `"${etag}"`);
}

/** True when the header names gzip or * and does not weigh it with 0. */
function takesGzip(header: string | undefined): boolean {
  const weights = new Map<string, number>();
  for (const part of (header ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim());
    const weight = parameters.find((text) => text.startsWith('q='))?.slice(2);
    weights.set(name, weight === undefined ? 1 : Number(weight));
  }
  return (weights.get('gzip') ?? weights.get('*') ?? 0) > 0;
}
