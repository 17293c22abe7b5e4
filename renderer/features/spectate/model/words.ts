import type { TFunction } from 'i18next';
import { formatDayTime, formatDigits, formatTime } from '#renderer/lib/format.ts';

/** "Station 7", but "Main stage": a name of its own needs no word before it. */
export function sayStation(t: TFunction, station: string): string {
  const shown = formatDigits(station);
  return /^[a-z]?[0-9]/i.test(station) ? t('common:match.station', { station: shown }) : shown;
}

/** The time alone on the same day, else with its day. */
export function sayWhen(at: number, now: number): string {
  return new Date(at).toDateString() === new Date(now).toDateString() ? formatTime(at) : formatDayTime(at);
}
