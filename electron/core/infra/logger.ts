import { pino, type Logger } from 'pino';

export type { Logger } from 'pino';

/**
 * Structured log lines on stderr, so that stdout stays free for the address and the admin link. Ids only: what could be a
 * secret or a name is taken out by path, wherever a careless caller puts it.
 */
export function createLogger(level: string): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: REDACTED.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[removed]' },
    },
    pino.destination({ dest: 2, sync: true }),
  );
}

const REDACTED = ['token', 'refreshToken', 'accessToken', 'authorization', 'pin', 'name', 'csv', 'password'];
