import { judgeName } from '#shared/domain/entrants/index.ts';
import { unwrap } from '../infra/app-error.ts';

/** The name as it is kept and shown; refused with `entrant.name_missing` or `entrant.name_too_long`. */
export function requireNameAllowed(text: string): string {
  return unwrap(judgeName(text));
}
