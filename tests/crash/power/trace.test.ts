import { expect, it } from 'vitest';
import { readTrace } from './trace.ts';

it('a write that another thread came into the middle of is read like any other', () => {
  const steps = readTrace(
    [
      String.raw`7 pwrite64(20<\x61>, "\x01\x02", 2, 32 <unfinished ...>`,
      String.raw`8 fdatasync(21<\x62> <unfinished ...>`,
      '7 <... pwrite64 resumed>) = 2',
      '8 <... fdatasync resumed>) = 0',
    ].join('\n'),
  );
  expect(steps).toEqual([
    { kind: 'write', file: 'a', at: 32, bytes: Buffer.from([1, 2]) },
    { kind: 'sync', file: 'b' },
  ]);
});
