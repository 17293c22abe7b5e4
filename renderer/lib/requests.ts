import type { ErrorBody } from '#shared/protocol/errors.ts';
import type { ClientFrame } from '#shared/protocol/frames.ts';
import { AppClientError, LINE_CODES, lineError } from './client-error.ts';

/** How long a person waits for one answer, and how long to hear that there is no line. */
const ANSWER_MS = 20_000;
const UNSENT_MS = 8_000;

export interface Answer {
  readonly answer: unknown;
  readonly replay: boolean;
}

type Request = Extract<ClientFrame, { t: 'send' | 'ask' }>;
type RequestBody = Request extends infer R ? (R extends Request ? Omit<R, 'id'> : never) : never;

interface Pending {
  readonly frame: Request;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: AppClientError) => void;
  timer: ReturnType<typeof setTimeout>;
  sent: boolean;
}

/**
 * Requests that wait for their answers. After a break all of them are sent again: a query changes nothing, a command has
 * its idempotency key, so it counts once.
 */
export interface Requests {
  start(body: RequestBody): Promise<Answer>;
  resendAll(): void;
  settle(id: number, answer: Answer): void;
  fail(id: number, error: ErrorBody): void;
}

export function createRequests(send: (frame: ClientFrame) => boolean): Requests {
  const pending = new Map<number, Pending>();
  let lastId = 0;

  function take(id: number): Pending | undefined {
    const request = pending.get(id);
    pending.delete(id);
    clearTimeout(request?.timer);
    return request;
  }

  function giveUpUnsent(id: number): void {
    const request = pending.get(id);
    if (request === undefined) return;
    if (!request.sent) take(id)?.reject(lineError(LINE_CODES.offline));
    else request.timer = setTimeout(() => take(id)?.reject(lineError(LINE_CODES.noAnswer)), ANSWER_MS - UNSENT_MS);
  }

  return {
    start(body) {
      return new Promise((resolve, reject) => {
        lastId += 1;
        const frame: Request = { ...body, id: lastId };
        const timer = setTimeout(() => giveUpUnsent(frame.id), UNSENT_MS);
        const request: Pending = { frame, resolve, reject, timer, sent: false };
        pending.set(frame.id, request);
        request.sent = send(frame);
      });
    },
    resendAll() {
      for (const request of pending.values()) request.sent = send(request.frame) || request.sent;
    },
    settle(id, answer) {
      take(id)?.resolve(answer);
    },
    fail(id, error) {
      take(id)?.reject(new AppClientError(error));
    },
  };
}
