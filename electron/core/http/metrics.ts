import type { FastifyInstance, FastifyRequest } from 'fastify';
import { equalSecrets } from '../auth/secrets.ts';
import { AppError } from '../infra/app-error.ts';
import { isFromWindow } from './identify.ts';
import type { MetricsFace } from './ports.ts';

/** `/metrics` for Prometheus: for programs on the host itself, and for who shows the host's token of metrics. */
export function addMetrics(app: FastifyInstance, metrics: MetricsFace): void {
  app.get('/metrics', async (request, reply) => {
    if (!mayRead(request, metrics.token)) throw new AppError('auth.required');
    const { type, text } = await metrics.read();
    return reply.header('cache-control', 'no-store').type(type).send(text);
  });
}

function mayRead(request: FastifyRequest, token: string): boolean {
  if (isFromWindow(request) || isLoopback(request.ip)) return true;
  const [, given] = /^Bearer +(\S{1,200})$/i.exec(request.headers.authorization ?? '') ?? [];
  return given !== undefined && equalSecrets(given, token);
}

/** By the socket's own address; nothing that a header says. */
function isLoopback(address: string): boolean {
  return /^(::ffff:)?127\./.test(address) || address === '::1';
}
