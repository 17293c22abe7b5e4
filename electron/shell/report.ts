import { inspect } from 'node:util';

/** Says a fault on the terminal, beside the core's log: there is nobody else to tell when a window or a message fails. */
export function report(what: string, why?: unknown): void {
  const reason = typeof why === 'string' ? why : inspect(why);
  process.stderr.write(`matchdesk: ${what}${why === undefined ? '' : `: ${reason}`}\n`);
}
