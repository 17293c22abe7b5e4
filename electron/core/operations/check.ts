import type { z } from 'zod';
import type { Declaration } from '#shared/protocol/define.ts';
import { isAtLeast } from '#shared/protocol/roles.ts';
import type { Actor } from '../auth/actor.ts';
import { AppError } from '../infra/app-error.ts';

/** The lowest role that the declaration names. */
export function checkRole(actor: Actor, declaration: Declaration): void {
  if (isAtLeast(actor.role, declaration.role)) return;
  throw new AppError(actor.device === null ? 'auth.required' : 'auth.forbidden', {
    details: { role: declaration.role },
  });
}

/** The input by the declaration's schema; faults by path. */
export function parseInput(declaration: Declaration, input: unknown): unknown {
  const parsed = declaration.input.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new AppError('input.invalid', { fields: listFaults(parsed.error) });
}

function listFaults(error: z.ZodError): Record<string, string> {
  return Object.fromEntries(error.issues.map((issue) => [issue.path.join('.') || 'input', issue.code]));
}
