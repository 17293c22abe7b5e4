import { randomUUID } from 'node:crypto';
import type { ErrorBody } from '#shared/protocol/errors.ts';
import { AppError } from '../infra/app-error.ts';
import type { Logger } from '../infra/logger.ts';

/** What the faces need of a logger. */
export type FaceLog = Pick<Logger, 'error' | 'warn' | 'info' | 'debug'>;

/** The wire shape of anything that was thrown. An unknown error is logged with an id, and only the id goes out. */
export function toErrorBody(error: unknown, log: FaceLog): ErrorBody {
  if (error instanceof AppError) return error.toBody();
  const id = randomUUID();
  log.error({ id, err: error }, 'a request failed');
  return new AppError('internal', { id }).toBody();
}
