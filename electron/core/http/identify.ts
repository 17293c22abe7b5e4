import type { FastifyRequest } from 'fastify';
import { anonymousActor, windowActor, WINDOW_ADDRESS, type Actor } from '../auth/actor.ts';
import type { Authenticator } from '../auth/authenticate.ts';
import { AppError } from '../infra/app-error.ts';

/** True for requests of the desktop window, which come by `inject`: no socket can have this address. */
export function isFromWindow(request: FastifyRequest): boolean {
  return request.ip === WINDOW_ADDRESS;
}

/** Who asks, by the Authorization header; without one a spectator. Rejects with an AppError for a token that is no good. */
export async function identify(request: FastifyRequest, authenticator: Authenticator): Promise<Actor> {
  if (isFromWindow(request)) return windowActor();
  const header = request.headers.authorization;
  if (header === undefined) return anonymousActor(request.ip);
  const [, token] = /^Bearer +(\S{1,4096})$/i.exec(header) ?? [];
  if (token === undefined) throw new AppError('auth.token_invalid');
  const found = await authenticator.authenticate(token, request.ip);
  if (!found.ok) throw new AppError(found.code);
  return found.actor;
}
