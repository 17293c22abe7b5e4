import { type ErrorBody, statusOf } from '#shared/protocol/errors.ts';
import type { FreePlace, FreePlaces } from '#shared/domain/formats/late-entry.ts';
import type { Refusal, Result } from '#shared/lib/result.ts';

type Details = Readonly<Record<string, string | number | boolean>>;

interface Extras {
  readonly details?: Details;
  /** Faults by input path. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Seconds. */
  readonly retryAfter?: number;
  /** Id of the log line that tells more, with `internal`. */
  readonly id?: string;
}

/** An error that a user can meet: a stable dotted code and what its text needs. Everything else is a fault of ours. */
export class AppError extends Error {
  readonly code: string;
  readonly extras: Extras;

  constructor(code: string, extras: Extras = {}) {
    super(code);
    this.name = 'AppError';
    this.code = code;
    this.extras = extras;
  }

  /** The one shape that goes over bridge, WebSocket and HTTP. */
  toBody(): ErrorBody {
    return { code: this.code, status: statusOf(this.code), message: describeCode(this.code), ...this.extras };
  }
}

/** The value of a pure decision, or its refusal as an AppError. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw refusalToError(result);
}

/** The free places of a stage, or why there is none as an AppError. */
export function unwrapPlaces(free: FreePlaces): readonly FreePlace[] {
  if (free.ok) return free.places;
  throw refusalToError(free);
}

export function refusalToError(refusal: Refusal): AppError {
  return new AppError(refusal.code, refusal.details === undefined ? {} : { details: refusal.details });
}

/** `match.not_found` -> `match: not found`; the screens have better words, by the code. */
function describeCode(code: string): string {
  return code.replaceAll('.', ': ').replaceAll('_', ' ');
}
