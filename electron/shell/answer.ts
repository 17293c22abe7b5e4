import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import type { Core, InjectResponse } from '#core/core-api.ts';
import { APP_HOST, APP_ORIGIN, APP_SCHEME } from './app-scheme.ts';

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']);
/** A ceiling for the memory of this process; the core's routes have smaller limits of their own. */
const MAX_BODY_BYTES = 32 * 1024 * 1024;
/** Set here by the shell, or without meaning inside one process. */
const DROPPED_REQUEST_HEADERS = new Set([
  'host',
  'origin',
  'referer',
  'cookie',
  'connection',
  'content-length',
  'accept-encoding',
]);
const DROPPED_RESPONSE_HEADERS = new Set([
  'connection',
  'content-length',
  'content-encoding',
  'transfer-encoding',
  'set-cookie',
]);
const WITHOUT_BODY = new Set([204, 205, 304]);

/**
 * The least that holds for everything the window shows. It is added to the policy the core gives, never instead of it:
 * a browser enforces both, so the window's policy cannot be weakened by a page.
 */
export const FLOOR_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Answers one request of the window by the core's own routes; foreign hosts, origins, methods and odd paths are refused. */
export async function answerRequest(core: Pick<Core, 'inject'>, request: Request): Promise<Response> {
  const url = URL.parse(request.url);
  if (url === null || url.protocol !== `${APP_SCHEME}:` || url.host !== APP_HOST || url.username !== '')
    return refuse(403);
  const origin = request.headers.get('origin');
  if (origin !== null && origin !== APP_ORIGIN) return refuse(403);
  if (!METHODS.has(request.method)) return refuse(405);
  if (!isPlainPath(url.pathname)) return refuse(400);
  const body = await readBody(request);
  if (body === 'too large') return refuse(413);
  const answer = await core.inject({
    method: request.method,
    url: url.pathname + url.search,
    headers: { ...keepHeaders(request.headers), 'accept-encoding': 'identity' },
    ...(body === undefined ? {} : { body }),
  });
  return toResponse(request.method, answer);
}

/** Refuses what could leave the folder of pages once decoded: dot segments, backslashes, encoded slashes, control characters. */
export function isPlainPath(path: string): boolean {
  if (!path.startsWith('/') || path.startsWith('//')) return false;
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return false;
  }
  if (/%2f|%5c/i.test(path) || /[\\\p{Cc}]/u.test(decoded)) return false;
  return decoded.split('/').every((part) => part !== '.' && part !== '..');
}

async function readBody(request: Request): Promise<Uint8Array | undefined | 'too large'> {
  if (request.body === null) return undefined;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body) {
    size += chunk.byteLength;
    if (size > MAX_BODY_BYTES) return 'too large';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function keepHeaders(headers: Headers): Record<string, string> {
  return Object.fromEntries([...headers].filter(([name]) => !DROPPED_REQUEST_HEADERS.has(name)));
}

function toResponse(method: string, answer: InjectResponse): Response {
  const headers = new Headers();
  for (const [name, value] of Object.entries(answer.headers)) {
    if (value === undefined || DROPPED_RESPONSE_HEADERS.has(name)) continue;
    for (const one of Array.isArray(value) ? value : [value]) headers.append(name, String(one));
  }
  headers.append('content-security-policy', FLOOR_POLICY);
  headers.set('x-content-type-options', 'nosniff');
  headers.set('referrer-policy', 'no-referrer');
  const empty = method === 'HEAD' || WITHOUT_BODY.has(answer.status);
  const body = empty ? null : Uint8Array.from(decode(answer));
  return new Response(body, { status: answer.status, headers });
}

/** Chromium does not decode the answers of a custom scheme, so a body that was kept compressed is opened here. */
function decode(answer: InjectResponse): Uint8Array {
  switch (answer.headers['content-encoding']) {
    case 'br':
      return brotliDecompressSync(answer.body);
    case 'gzip':
      return gunzipSync(answer.body);
    case 'deflate':
      return inflateSync(answer.body);
    default:
      return answer.body;
  }
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: { 'content-security-policy': FLOOR_POLICY } });
}
