/** The outcome of a pure decision: a value, or a refusal with a stable dotted code and what the text needs. */
export type Result<T> = { readonly ok: true; readonly value: T } | Refusal;

export interface Refusal {
  readonly ok: false;
  /** Stable dotted code, for example `score.not_possible`; texts stand in the locale files under `errors`. */
  readonly code: string;
  readonly details?: Readonly<Record<string, string | number | boolean>>;
}

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function refuse(code: string, details?: Refusal['details']): Refusal {
  return details === undefined ? { ok: false, code } : { ok: false, code, details };
}
