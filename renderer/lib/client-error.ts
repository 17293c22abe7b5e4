import type { ErrorBody } from '#shared/protocol/errors.ts';

/** Codes that arise on this side of the line, beside those of the host. */
export const LINE_CODES = {
  /** Nothing was sent: there is no line. */
  offline: 'line.offline',
  /** It was sent, and no answer came in time; it may or may not have counted. */
  noAnswer: 'line.no_answer',
  /** What answered is not a Matchdesk host. */
  strange: 'line.strange_answer',
} as const;

/** A refusal by the host or a failure of the line. `errorText` makes the sentence for people. */
export class AppClientError extends Error {
  readonly code: string;
  readonly status: number;
  readonly details: NonNullable<ErrorBody['details']>;
  /** Faults by input path. */
  readonly fields: NonNullable<ErrorBody['fields']>;
  /** Seconds. */
  readonly retryAfter: number | undefined;
  /** Id of the host's log line, with `internal`. */
  readonly id: string | undefined;

  constructor(body: ErrorBody) {
    super(body.message);
    this.name = 'AppClientError';
    this.code = body.code;
    this.status = body.status;
    this.details = body.details ?? {};
    this.fields = body.fields ?? {};
    this.retryAfter = body.retryAfter;
    this.id = body.id;
  }

  /** The same error as plain JSON, for keeping. */
  toBody(): ErrorBody {
    const { code, status, message, details, fields, retryAfter, id } = this;
    return {
      code,
      status,
      message,
      details,
      fields,
      ...(retryAfter !== undefined && { retryAfter }),
      ...(id !== undefined && { id }),
    };
  }
}

/** An error of the line itself; status 0, as the host never spoke. */
export function lineError(code: (typeof LINE_CODES)[keyof typeof LINE_CODES]): AppClientError {
  return new AppClientError({ code, status: 0, message: code });
}

/** True when the host never decided: asking again with the same key may still succeed. */
export function isUndecided(error: unknown): boolean {
  if (!(error instanceof AppClientError)) return false;
  return error.status === 0 || error.status === 429 || error.status === 503;
}
