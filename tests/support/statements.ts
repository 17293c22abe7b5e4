import Database from 'better-sqlite3';
import { vi } from 'vitest';

/** How many statements the core runs during the work: all go through these three. */
export async function countStatements(work: () => Promise<void>): Promise<number> {
  const probe = new Database(':memory:');
  const prototype = Object.getPrototypeOf(probe.prepare('select 1')) as Database.Statement;
  probe.close();
  const spies = (['all', 'run', 'get'] as const).map((method) => vi.spyOn(prototype, method));
  try {
    await work();
    return spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
