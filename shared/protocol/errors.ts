/** The one shape of an error over bridge, WebSocket and HTTP. Texts stand in the locale files under `errors.<code>`. */
export interface ErrorBody {
  /** Stable dotted code, for example `match.not_found`. */
  readonly code: string;
  /** HTTP status that the code maps to, also over the other two ways. */
  readonly status: number;
  /** English fallback for logs and curl; screens translate the code. */
  readonly message: string;
  /** Values for the text, for example `{ allowed: 'running, cancelled' }`. */
  readonly details?: Readonly<Record<string, string | number | boolean>>;
  /** Faults by input path, for example `{ 'games.0': 'too_small' }`. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Seconds to wait, with 429 and 503. */
  readonly retryAfter?: number;
  /** Id of the log line, with `internal`. */
  readonly id?: string;
}

/** Status by the first match: whole code, then last part, then 422 (a rule was broken). */
const STATUS_BY_CODE: Readonly<Record<string, number>> = {
  'input.invalid': 400,
  'input.too_large': 413,
  'auth.required': 401,
  'auth.token_expired': 401,
  'auth.token_invalid': 401,
  'auth.revoked': 410,
  'auth.forbidden': 403,
  'auth.code_unknown': 404,
  'auth.pin_wrong': 403,
  'auth.link_used': 410,
  'auth.link_expired': 410,
  'auth.locked': 429,
  'limit.rate': 429,
  'limit.connections': 429,
  'limit.topics': 429,
  'limit.room_full': 503,
  'host.stopping': 503,
  'request.too_slow': 408,
  'auth.link_unknown': 404,
  'idempotency.key_reused': 409,
  'operation.unknown': 404,
  'request.foreign_origin': 403,
  'request.wrong_host': 403,
  'request.not_found': 404,
  'storage.unavailable': 503,
  'storage.full': 503,
  'station.in_use': 409,
  'file.too_large': 413,
  'file.unpacks_too_large': 413,
  'file.already_here': 409,
  'tournament.already_started': 409,
  'submission.own': 403,
  'backup.busy': 409,
  'backup.nothing_to_undo': 409,
  'backup.failed': 503,
  'backup.not_opened': 500,
  internal: 500,
};
const STATUS_BY_LAST_PART: Readonly<Record<string, number>> = {
  not_found: 404,
  not_yours: 403,
  move_not_allowed: 409,
  already_decided: 409,
  changed_meanwhile: 409,
  already_exists: 409,
  not_open: 409,
  not_ready: 409,
  not_live: 409,
};

export function statusOf(code: string): number {
  const last = code.slice(code.lastIndexOf('.') + 1);
  return STATUS_BY_CODE[code] ?? STATUS_BY_LAST_PART[last] ?? 422;
}
