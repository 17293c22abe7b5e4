import { describe, expect, it } from 'vitest';
import type { BackupReason } from '#shared/protocol/dto/backup.ts';
import { type NamedBackup, nameBackup, readBackupName, tagOf } from '#core/backup/names.ts';
import { listSpare } from '#core/backup/retention.ts';

const HOST = '019b0000-0000-7000-8000-00001a2b3c4d';
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Local noon, so that a test's days are the place's days whatever its zone. */
const NOON = new Date(2026, 0, 20, 12).getTime();

function made(at: number, reason: BackupReason = 'ten-minutes'): NamedBackup {
  return readBackupName(nameBackup(at, reason, HOST)) ?? expect.fail('no name of a backup');
}

function keep(backups: readonly NamedBackup[], now = NOON, needed: readonly string[] = []): number[] {
  const spare = new Set(listSpare(backups, now, new Set(needed)));
  return backups.filter((one) => !spare.has(one)).map(({ at }) => at);
}

describe('the name of a backup', () => {
  it('says when, why and of which event, and sorts by time', () => {
    const name = nameBackup(Date.UTC(2026, 0, 9, 23, 59, 59, 7), 'before-restore', HOST);
    expect(name).toBe('matchdesk-20260109T235959007Z-before-restore-1a2b3c4d.sqlite');
    expect(readBackupName(name)).toEqual({
      name,
      at: Date.UTC(2026, 0, 9, 23, 59, 59, 7),
      reason: 'before-restore',
      tag: tagOf(HOST),
    });
    const names = [1e12, 1e12 + 1, 2e12].map((at) => nameBackup(at, 'round', HOST));
    expect([...names].sort()).toEqual(names);
  });

  it.each([
    'matchdesk.sqlite',
    'matchdesk-20260109T235959007Z-before-restore-1a2b3c4d.sqlite.partial',
    'matchdesk-20261309T235959007Z-round-1a2b3c4d.sqlite',
    '../matchdesk-20260109T235959007Z-round-1a2b3c4d.sqlite',
    'holiday.sqlite',
  ])('is not %s', (name) => expect(readBackupName(name)).toBeUndefined());
});

describe('the backups that are kept', () => {
  it('are three of today and the last of each of the ten days before', () => {
    const today = [0, 10, 20, 30, 40].map((minutes) => made(NOON - minutes * MINUTE));
    const before = Array.from({ length: 14 }, (_, day) => [
      made(NOON - (day + 1) * DAY),
      made(NOON - (day + 1) * DAY - MINUTE),
    ]);
    const kept = keep([...today, ...before.flat()]);
    expect(kept).toEqual([
      ...[0, 10, 20].map((minutes) => NOON - minutes * MINUTE),
      ...Array.from({ length: 10 }, (_, day) => NOON - (day + 1) * DAY),
    ]);
  });

  it('go by the days of the place: what was made before midnight is yesterday’s', () => {
    const midnight = new Date(2026, 0, 20).getTime();
    const evening = [1, 2, 3].map((minutes) => made(midnight - minutes * MINUTE));
    const morning = [1, 2, 3].map((minutes) => made(midnight + minutes * MINUTE));
    expect(keep([...evening, ...morning], midnight + 4 * MINUTE)).toEqual([
      midnight - MINUTE,
      ...morning.map(({ at }) => at),
    ]);
  });

  it('hold the newest, however old it is, and the one that an undo needs', () => {
    const old = [made(NOON - 90 * DAY), made(NOON - 80 * DAY), made(NOON - 70 * DAY)];
    expect(keep(old)).toEqual([NOON - 70 * DAY]);
    expect(keep(old, NOON, [old[0]?.name ?? ''])).toEqual([NOON - 90 * DAY, NOON - 70 * DAY]);
  });

  it('count as today’s what a clock that was set back left in the future', () => {
    const ahead = [3, 2, 1, 0].map((days) => made(NOON + days * DAY));
    expect(keep(ahead)).toEqual([3, 2, 1].map((days) => NOON + days * DAY));
  });
});
