import type { FastifyInstance } from 'fastify';
import type { FaceLog } from './error-body.ts';
import type { Readiness } from './ports.ts';

/** `/healthz`: the process answers. `/readyz`: it can do its work; 503 with the check that fails. */
export function addHealth(app: FastifyInstance, readiness: Readiness, log: FaceLog): void {
  app.get('/healthz', (_request, reply) => reply.header('cache-control', 'no-store').send({ up: true }));
  app.get('/readyz', async (_request, reply) => {
    const checks = await check(readiness, log);
    const ready = Object.values(checks).every(Boolean);
    return reply
      .code(ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ ready, checks });
  });
}

async function check(readiness: Readiness, log: FaceLog): Promise<Readonly<Record<string, boolean>>> {
  try {
    return await readiness.check();
  } catch (error) {
    log.error({ err: error }, 'the readiness check failed');
    return { check: false };
  }
}
