import type { z } from 'zod';
import type { Role } from './roles.ts';

interface DeclarationBase<N extends string, I extends z.ZodType, O extends z.ZodType> {
  readonly name: N;
  /** Lowest role that may call it; whose things it may touch is the policy's matter in the core. */
  readonly role: Role;
  readonly input: I;
  readonly output: O;
  /** One English line for the OpenAPI document. */
  readonly summary: string;
  /** Largest HTTP body in bytes; default 16 KiB. Larger inputs go by HTTP only. */
  readonly maxBytes?: number;
}

export interface CommandDeclaration<
  N extends string = string,
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> extends DeclarationBase<N, I, O> {
  readonly kind: 'command';
  /** Word of the audit log, for example `match.scored`. */
  readonly audit: string;
  /** Says which inputs may be regretted where not all can be undone: a backup is made before them. A method, so that any command is one. */
  backUpFirst?(input: z.output<I>): boolean;
}

export interface QueryDeclaration<
  N extends string = string,
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> extends DeclarationBase<N, I, O> {
  readonly kind: 'query';
  /** `point` runs where it is asked; `scan` runs in a worker on a read-only connection. */
  readonly cost: 'point' | 'scan';
}

export type Declaration = CommandDeclaration | QueryDeclaration;

export function declareCommand<const N extends string, I extends z.ZodType, O extends z.ZodType>(
  declaration: Omit<CommandDeclaration<N, I, O>, 'kind'>,
): CommandDeclaration<N, I, O> {
  return { kind: 'command', ...declaration };
}

export function declareQuery<const N extends string, I extends z.ZodType, O extends z.ZodType>(
  declaration: Omit<QueryDeclaration<N, I, O>, 'kind'>,
): QueryDeclaration<N, I, O> {
  return { kind: 'query', ...declaration };
}
