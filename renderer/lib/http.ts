import type { ErrorBody } from '#shared/protocol/errors.ts';
import type { TournamentSnapshot } from '#shared/protocol/dto/match.ts';
import type {
  CommandAnswer,
  CommandInput,
  CommandName,
  QueryAnswer,
  QueryInput,
  QueryName,
} from '#shared/protocol/registry.ts';
import { AppClientError, LINE_CODES, lineError } from './client-error.ts';
import { makeKey } from './make-key.ts';
import { translateStandIns } from './stand-in.ts';

const TIMEOUT_MS = 20_000;
/** A whole hall behind one address joins in the same minute: who was too fast waits and is served. */
const RATE_TRIES = 4;

export interface HttpOptions {
  /** Origin of the host; default: the page's own. */
  readonly base?: string;
  /** Access token for what needs one. */
  readonly token?: () => string | undefined;
  /** Called when the token has expired; true: there is a fresh one, ask once more. */
  readonly renew?: () => Promise<boolean>;
  readonly fetch?: typeof fetch;
}

interface Init {
  readonly method: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** The HTTP face: for what does not fit a frame, and for refreshing a session. */
export interface HttpClient {
  /** `key`: the idempotency key; the same key with the same input counts once. */
  postCommand<N extends CommandName>(
    name: N,
    input: CommandInput<N>,
    key?: string,
  ): Promise<{ answer: CommandAnswer<N>; replay: boolean }>;
  postQuery<N extends QueryName>(name: N, input: QueryInput<N>): Promise<QueryAnswer<N>>;
  getSnapshot(tournament: string): Promise<TournamentSnapshot>;
}

export function createHttpClient({ base = '', token, renew, fetch: given }: HttpOptions = {}): HttpClient {
  const call = given ?? ((...args: Parameters<typeof fetch>) => fetch(...args));

  /** Asks again when the host took nothing because too many asked at once. */
  async function request(path: string, init: Init): Promise<unknown> {
    for (let tries = 1; ; tries++) {
      try {
        return await requestSigned(path, init);
      } catch (error) {
        const isTooFast = error instanceof AppClientError && error.code === 'limit.rate';
        if (!isTooFast || tries === RATE_TRIES) throw error;
        await wait((error.retryAfter ?? 1) * 1000 * (1 + Math.random()));
      }
    }
  }

  async function requestSigned(path: string, init: Init): Promise<unknown> {
    try {
      return await requestOnce(path, init);
    } catch (error) {
      const isExpired = error instanceof AppClientError && error.code === 'auth.token_expired';
      if (!isExpired || !(await renew?.())) throw error;
      return requestOnce(path, init);
    }
  }

  async function requestOnce(path: string, init: Init): Promise<unknown> {
    const access = token?.();
    const headers = { ...init.headers, ...(access !== undefined && { authorization: `Bearer ${access}` }) };
    let response: Response;
    try {
      response = await call(base + path, { ...init, headers, signal: AbortSignal.timeout(TIMEOUT_MS) });
    } catch {
      throw lineError(LINE_CODES.offline);
    }
    const body: unknown = await readBody(response).catch(() => undefined);
    if (response.ok && body !== undefined) return body;
    throw hasError(body) ? new AppClientError(body.error) : strange(response.status);
  }

  const post = (path: string, input: unknown, headers: Record<string, string> = {}) =>
    request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(input),
    });

  return {
    async postCommand<N extends CommandName>(name: N, input: CommandInput<N>, key: string = makeKey()) {
      const body = await post(`/api/commands/${name}`, input, { 'idempotency-key': key });
      // The host validated its answer by the declaration of this operation.
      const { answer, replay } = body as { answer: CommandAnswer<N>; replay?: true };
      return { answer, replay: replay === true };
    },
    async postQuery<N extends QueryName>(name: N, input: QueryInput<N>) {
      const body = await post(`/api/queries/${name}`, input);
      return (body as { answer: QueryAnswer<N> }).answer;
    },
    async getSnapshot(tournament) {
      const body = await request(`/api/snapshots/${tournament}`, { method: 'GET' });
      return body as TournamentSnapshot;
    },
  };
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

async function readBody(response: Response): Promise<unknown> {
  return JSON.parse(translateStandIns(await response.text()));
}

function hasError(body: unknown): body is { error: ErrorBody } {
  return typeof body === 'object' && body !== null && 'error' in body && typeof body.error === 'object';
}

/** Something between here and the host answered instead of it: a captive portal, a proxy. */
function strange(status: number): AppClientError {
  if (status === 502 || status === 503 || status === 504) return lineError(LINE_CODES.offline);
  return lineError(LINE_CODES.strange);
}
