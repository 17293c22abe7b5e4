import type { NamedBackup } from './names.ts';

export const KEPT_TODAY = 3;
export const KEPT_DAYS = 10;

/**
 * Backups that are no longer kept, by the days of the place where the host stands: three of today, the last of each of the ten days before
 * it. The newest one stays whatever its day, and so do those that are `needed`. Pure.
 */
export function listSpare(backups: readonly NamedBackup[], now: number, needed: ReadonlySet<string>): NamedBackup[] {
  const newestFirst = [...backups].sort((a, b) => b.at - a.at);
  const today = dayOf(now);
  const days = new Set<string>();
  let ofToday = 0;
  return newestFirst.filter((backup, place) => {
    const day = dayOf(backup.at);
    // A clock that was set back leaves backups of tomorrow: they count as today's.
    const keep = day >= today ? ofToday++ < KEPT_TODAY : !days.has(day) && daysBetween(backup.at, now) <= KEPT_DAYS;
    if (day < today) days.add(day);
    return !keep && place > 0 && !needed.has(backup.name);
  });
}

/** Local day as a text that sorts. */
function dayOf(at: number): string {
  const date = new Date(at);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** From local midnight to local midnight; a day of 23 or 25 hours counts as one. */
function daysBetween(from: number, to: number): number {
  return Math.round((new Date(to).setHours(0, 0, 0, 0) - new Date(from).setHours(0, 0, 0, 0)) / 86_400_000);
}
