import type { Actor } from '../auth/actor.ts';
import { AppError } from '../infra/app-error.ts';

/** The person behind the device; a desk's device speaks for no person. */
export function requirePerson(actor: Actor): string {
  if (actor.person === null) throw new AppError('auth.not_a_person');
  return actor.person;
}
