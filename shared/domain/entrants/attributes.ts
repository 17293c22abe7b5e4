import { ok, refuse } from '#shared/lib/result.ts';
import type { Result } from '#shared/lib/result.ts';
import { MAX_NAME_LENGTH, normalizeName } from './name.ts';

/** Most points of a ranking. */
export const MAX_POINTS = 1_000_000_000;
/** 1 January 1900: no team is older. */
const FIRST_MS = -2_208_988_800_000;
const DAY_MS = 86_400_000;

/** Where an entrant comes from: '' where nobody said; or `entrant.club_too_long`, `entrant.region_too_long` {length, most}. */
export function judgeOrigin(kind: 'club' | 'region', text: string): Result<string> {
  const origin = normalizeName(text);
  const { length } = Array.from(origin);
  if (length > MAX_NAME_LENGTH) return refuse(`entrant.${kind}_too_long`, { length, most: MAX_NAME_LENGTH });
  return ok(origin);
}

/** Points in words, in the digits of any language; null for none, or `entrant.points_not_a_number` {points}. */
export function readPoints(text: string): Result<number | null> {
  const trimmed = text.trim();
  if (trimmed === '') return ok(null);
  const digits = readDigits(trimmed);
  const points = /^\d{1,10}$/.test(digits) ? Number(digits) : Infinity;
  return points <= MAX_POINTS ? ok(points) : refuse('entrant.points_not_a_number', { points: trimmed.slice(0, 40) });
}

/**
 * A day in words: 2019-05-01, 2019-05, 2019, or with the day first 1.5.2019 and 1/5/2019; its first moment in ms UTC, null for
 * none. `entrant.since_not_a_date` {since} for what is no day, or none up to `now`.
 */
export function readSince(text: string, now: number): Result<number | null> {
  const trimmed = text.trim();
  if (trimmed === '') return ok(null);
  const digits = readDigits(trimmed);
  const [, year, month = '1', day = '1'] = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(digits) ?? [];
  const [, dayFirst, monthNext, yearLast] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(digits) ?? [];
  const time = toDay(Number(yearLast ?? year), Number(monthNext ?? month), Number(dayFirst ?? day));
  return time !== undefined && isSince(time, now)
    ? ok(time)
    : refuse('entrant.since_not_a_date', { since: trimmed.slice(0, 40) });
}

/** Whether an entrant can exist since this moment, ms UTC. A day's leave for who is ahead of UTC. */
export function isSince(time: number, now: number): boolean {
  return time >= FIRST_MS && time <= now + DAY_MS;
}

const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Midnight of a day, ms UTC; undefined for a day that no calendar has: 31 February. */
function toDay(year: number, month: number, day: number): number | undefined {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 && isLeap ? 29 : MONTHS[month - 1];
  if (days === undefined || !(day >= 1 && day <= days) || !(year >= 0)) return undefined;
  const before = MONTHS.slice(0, month - 1).reduce((sum, length) => sum + length, month > 2 && isLeap ? 1 : 0);
  const last = year - 1;
  const leapDays = Math.floor(last / 4) - Math.floor(last / 100) + Math.floor(last / 400);
  // 719,162 days lie before 1970.
  return (last * 365 + leapDays + before + day - 1 - 719_162) * DAY_MS;
}

/** Bengali digits as the ones that numbers are read from. */
export function readDigits(text: string): string {
  return text.replace(/[\u09e6-\u09ef]/gu, (digit) => String(digit.charCodeAt(0) - 0x09e6));
}
