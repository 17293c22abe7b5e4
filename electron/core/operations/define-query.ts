import type { z } from 'zod';
import type { QueryDeclaration } from '#shared/protocol/define.ts';
import type { Reader } from '../db/schema.ts';
import type { AskCtx } from './context.ts';
import type { ScanHost } from './host.ts';

interface Handler<H> {
  readonly declaration: QueryDeclaration;
  readonly handle: (ctx: AskCtx<H>, db: Reader, input: unknown) => Promise<unknown>;
}

/** Runs where it is asked, on the host's own connection. */
export type QueryHandler = Handler<AskCtx['host']>;
/** Runs in the reading thread. */
export type ScanHandler = Handler<ScanHost>;

/** A query checks for itself whose things it shows; by `db` it only reads. */
export function defineQuery<I extends z.ZodType, O extends z.ZodType>(
  declaration: QueryDeclaration<string, I, O>,
  run: (ctx: AskCtx, db: Reader, input: z.output<I>) => Promise<z.input<O>>,
): QueryHandler {
  // Dispatch parsed the input by the declaration's schema.
  return { declaration, handle: (ctx, db, input) => run(ctx, db, input as z.output<I>) };
}

/** A query over much data, declared with cost `scan`. */
export function defineScan<I extends z.ZodType, O extends z.ZodType>(
  declaration: QueryDeclaration<string, I, O>,
  run: (ctx: AskCtx<ScanHost>, db: Reader, input: z.output<I>) => Promise<z.input<O>>,
): ScanHandler {
  return { declaration, handle: (ctx, db, input) => run(ctx, db, input as z.output<I>) };
}
