import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';

/** The page draws its icons from data addresses and writes style attributes; nothing comes from another host. */
const DOCS_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

type Description = Readonly<Record<string, unknown>>;

/**
 * `/api/openapi.json`, and `/api/docs`: a page to read and try it, from files of this host alone. Describing every operation is a third of
 * a host's start, and hardly a host is ever asked: it is done when the first one asks.
 */
export async function addDocs(app: FastifyInstance, describe: () => Description): Promise<void> {
  let described: Description | undefined;
  const read = (): Description => (described ??= describe());
  app.get('/api/openapi.json', (_request, reply) => reply.type('application/json; charset=utf-8').send(read()));
  const standIn = { openapi: '3.1.0', info: { title: '', version: '' }, paths: {} };
  await app.register(swagger, { mode: 'static', specification: { document: standIn } });
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    staticCSP: DOCS_POLICY,
    transformSpecification: read,
    transformSpecificationClone: false,
    uiConfig: { docExpansion: 'none', defaultModelsExpandDepth: -1 },
    theme: { title: 'Matchdesk API' },
  });
}
