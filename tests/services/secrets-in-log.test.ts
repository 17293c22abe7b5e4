import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

it('writes no token, PIN, code or name to the log, at its most talkative and when it fails', async () => {
  const script = new URL('../support/secrets-in-log.ts', import.meta.url).pathname;
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [script]);
  const secrets = JSON.parse(stdout) as string[];
  expect(secrets).toHaveLength(8);
  expect(stderr).toContain('planned fault');
  for (const secret of secrets) expect(stderr.includes(secret), `the log holds ${secret}`).toBe(false);
});
