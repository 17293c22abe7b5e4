import type { IncomingMessage } from 'node:http';
import { type Guard, readHost } from '../http/guard.ts';
import { AppError } from '../infra/app-error.ts';

const WS_PATH = '/ws';

/**
 * Checks a request for a WebSocket; throws an AppError when it is refused. True when the session must show a token, because
 * no Origin says which page it comes from. SPEC [OR1] to [OR3].
 */
export function checkUpgrade(request: IncomingMessage, guard: Guard): { readonly needsToken: boolean } {
  const { origin } = request.headers;
  const host = readHost(request);
  if (!guard.isOwnHost(host)) throw new AppError('request.wrong_host');
  if (request.url?.split('?')[0] !== WS_PATH) throw new AppError('request.not_found');
  const verdict = guard.judgeOrigin(origin, host);
  if (verdict === 'foreign') throw new AppError('request.foreign_origin');
  return { needsToken: verdict === 'absent' };
}
