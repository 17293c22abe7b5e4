import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { findProgram } from '#tests/support/programs.ts';

it('writes no token, PIN, code or name to the log, at its most talkative and when it fails', async () => {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [
    findProgram('tests/support/secrets-in-log.ts'),
  ]);
  const secrets = JSON.parse(stdout) as string[];
  expect(secrets).toHaveLength(8);
  expect(stderr).toContain('planned fault');
  for (const secret of secrets) expect(stderr.includes(secret), `the log holds ${secret}`).toBe(false);
});
