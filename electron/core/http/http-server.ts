import { fastify, type FastifyInstance } from 'fastify';
import { createServer, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { WINDOW_ADDRESS } from '../auth/actor.ts';
import type { InjectRequest, InjectResponse } from '../core-api.ts';
import { AppError } from '../infra/app-error.ts';
import type { LiveLimits } from '../realtime/limits.ts';
import { addDocs } from './docs.ts';
import type { FaceLog } from './error-body.ts';
import { type Guard, readHost } from './guard.ts';
import { securityHeaders } from './headers.ts';
import { addHealth } from './health.ts';
import { isFromWindow } from './identify.ts';
import { listen } from './listen.ts';
import { describeApi } from './openapi.ts';
import { addMetrics } from './metrics.ts';
import { addOperations, DEFAULT_MAX_BYTES, type OperationsOptions } from './operations.ts';
import { addPages } from './pages.ts';
import type { MetricsFace, Readiness, Snapshots } from './ports.ts';
import { answerRaw } from './raw-answer.ts';
import { addRefusals, sendRefusal } from './refusals.ts';
import { addSnapshots } from './snapshots.ts';

export interface HttpOptions extends OperationsOptions {
  readonly version: string;
  readonly limits: Pick<LiveLimits, 'limits' | 'onChange'>;
  readonly snapshots: Snapshots;
  readonly readiness: Readiness;
  readonly metrics: MetricsFace;
  readonly guard: Guard;
  /** Answers by https where it is given. */
  readonly certificate?: { readonly cert: string; readonly key: string } | undefined;
  readonly pagesDir?: string | undefined;
  readonly log: FaceLog;
}

export interface HttpFace {
  /** For the realtime face to attach to, before `listen`. */
  readonly server: Server;
  /** A request of the desktop window: admin, no Host or Origin to check. */
  inject(request: InjectRequest): Promise<InjectResponse>;
  /** Listens and gives the port; rejects with a StartError that says why it cannot. */
  listen(port: number, bind: string): Promise<number>;
  close(): Promise<void>;
}

/** How often lines are looked at that open and say nothing: slow headers, slow bodies. */
const LOOK_MS = 5_000;

/** All HTTP routes of the host (docs/architecture.md, "Faces of the host"). */
export async function buildHttp(options: HttpOptions): Promise<HttpFace> {
  const { log } = options;
  const app = fastify({
    logger: false,
    bodyLimit: DEFAULT_MAX_BYTES,
    forceCloseConnections: true,
    serverFactory: (handler) => {
      const lines = { connectionsCheckingInterval: LOOK_MS, maxHeaderSize: 8 * 1024 };
      const { certificate } = options;
      return certificate === undefined
        ? createServer(lines, handler)
        : createSecureServer({ ...lines, ...certificate, minVersion: 'TLSv1.2' }, handler);
    },
    frameworkErrors: (error, request, reply) => {
      reply.headers(securityHeaders(undefined));
      sendRefusal(error, request, reply, log);
    },
    clientErrorHandler: (_error, socket) => answerRaw(socket, new AppError('input.invalid').toBody()),
  });
  limitLines(app.server, options.limits);
  app.server.on('drop', () => options.meter.limitHit('limit.sockets'));
  app.removeContentTypeParser('text/plain');
  addGuard(app, options.guard);
  addRefusals(app, log);
  addHealth(app, options.readiness, log);
  addMetrics(app, options.metrics);
  addOperations(app, options);
  addSnapshots(app, options);
  await addDocs(app, () => describeApi(options.declarations, options.version));
  await addPages(app, options.pagesDir);
  await app.ready();

  return {
    server: app.server,
    inject: (request) => injectAsWindow(app, request),
    listen: (port, bind) => listen(app, port, bind),
    close: () => app.close(),
  };
}

/** Guards against clients that open and say nothing, and against more lines than the host can hold; also when the limits change. */
function limitLines(server: Server, { limits, onChange }: Pick<LiveLimits, 'limits' | 'onChange'>): void {
  const apply = (): void => {
    server.headersTimeout = limits.headersMs;
    server.requestTimeout = limits.requestMs;
    server.keepAliveTimeout = limits.idleMs;
    server.maxConnections = limits.sockets;
  };
  apply();
  onChange(apply);
}

/** Checks of every request: its Host, and for those that change something or ask with a body, its Origin. */
function addGuard(app: FastifyInstance, guard: Guard): void {
  app.addHook('onRequest', async (request, reply) => {
    const fromWindow = isFromWindow(request);
    const { origin, authorization } = request.headers;
    const host = fromWindow ? request.headers.host : readHost(request.raw);
    const isOwn = fromWindow || guard.isOwnHost(host);
    reply.headers(securityHeaders(fromWindow || !isOwn ? undefined : host));
    if (!isOwn) throw new AppError('request.wrong_host');
    if (request.method === 'GET' || request.method === 'HEAD') return;
    const verdict = guard.judgeOrigin(origin, host);
    const isAllowed = verdict === 'own' || (verdict === 'absent' && (fromWindow || authorization !== undefined));
    if (!isAllowed) throw new AppError('request.foreign_origin');
  });
}

async function injectAsWindow(app: FastifyInstance, request: InjectRequest): Promise<InjectResponse> {
  const { method, url, headers, body } = request;
  const answer = await app.inject({
    method: readMethod(method),
    url,
    headers: { ...headers },
    remoteAddress: WINDOW_ADDRESS,
    ...(body !== undefined && { payload: Buffer.from(body) }),
  });
  const headerTexts = Object.entries(answer.headers).map(([name, value]) => [
    name,
    Array.isArray(value) ? value : String(value),
  ]);
  return { status: answer.statusCode, headers: Object.fromEntries(headerTexts), body: answer.rawPayload };
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;

function readMethod(method: string): (typeof METHODS)[number] {
  const known = METHODS.find((one) => one === method.toUpperCase());
  if (known === undefined) throw new AppError('request.not_found');
  return known;
}
