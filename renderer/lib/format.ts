import type { RoundName } from '#shared/domain/stage/name-round.ts';
import i18next from 'i18next';
import { getLanguage } from './language.ts';

const formats = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat | Intl.RelativeTimeFormat>();

/** The language in use, as the device's region writes it: day before month in Britain and Bangladesh. */
function getLocale(): string {
  const language = getLanguage();
  const tags: readonly string[] = globalThis.navigator?.languages ?? [];
  return tags.find((tag) => tag.split('-')[0] === language) ?? language;
}

/** Intl objects are costly to make, so each is made once per locale. */
function keep<F extends Intl.NumberFormat | Intl.DateTimeFormat | Intl.RelativeTimeFormat>(
  kind: string,
  make: (locale: string) => F,
): F {
  const locale = getLocale();
  const key = `${kind} ${locale}`;
  const known = formats.get(key) as F | undefined;
  if (known !== undefined) return known;
  const made = make(locale);
  formats.set(key, made);
  return made;
}

/** A number in the digits of the language in use. */
export function formatNumber(value: number): string {
  return keep('number', (locale) => new Intl.NumberFormat(locale, { useGrouping: false })).format(value);
}

/** A number that may have a fraction, never in groups: 2.5. */
export function formatDecimal(value: number): string {
  return keep(
    'decimal',
    (locale) => new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 3 }),
  ).format(value);
}

/** A count with separators: 4,096. */
export function formatCount(value: number): string {
  return keep('count', (locale) => new Intl.NumberFormat(locale)).format(value);
}

/** A score of one side; an en dash while not played. */
export function formatScore(score: number | null): string {
  return score === null ? '–' : formatNumber(score);
}

/** Two scores with their colon, for one line: 2 : 1. */
export function formatScores(scores: readonly [number | null, number | null]): string {
  return `${formatScore(scores[0])} : ${formatScore(scores[1])}`;
}

/** Wins, draws where there are any, losses: 3–1, 2–1–1. */
export function formatRecord({
  wins,
  draws,
  losses,
}: {
  readonly wins: number;
  readonly draws: number;
  readonly losses: number;
}): string {
  return (draws > 0 ? [wins, draws, losses] : [wins, losses]).map(formatNumber).join('–');
}

/** Digits inside a text, such as a station's or a match's, in the digits of the language: "Table 7" stays a name, its 7 becomes ৭. */
export function formatDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => formatNumber(Number(digit)));
}

/** "1st place", by the language's own rule for ordinals. */
export function formatPlace(place: number): string {
  return i18next.t('common:place', { count: place, ordinal: true, n: formatNumber(place) });
}

/** Hour and minute where the device is, by 24 hours: a hall needs no AM and PM. `at`: milliseconds UTC. */
export function formatTime(at: number): string {
  return keep(
    'time',
    (locale) => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  ).format(at);
}

/** Time of day to the second, where minutes would not tell two apart. */
export function formatSecond(at: number): string {
  return keep(
    'second',
    (locale) =>
      new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }),
  ).format(at);
}

/** Day and time, short. */
export function formatDayTime(at: number): string {
  return keep(
    'day-time',
    (locale) =>
      new Intl.DateTimeFormat(locale, {
        weekday: 'short',
        day: 'numeric',
        month: 'short',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      }),
  ).format(at);
}

/** A day that was given as a day: the same everywhere, whatever the time zone. `at`: its midnight, ms UTC. */
export function formatDay(at: number): string {
  return keep(
    'day',
    (locale) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
  ).format(at);
}

/** Milliseconds left as minutes and seconds: 4:05; never below 0:00. Rounded up, so that it ends when it says so. */
export function formatCountdown(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const rest = keep('seconds', (locale) => new Intl.NumberFormat(locale, { minimumIntegerDigits: 2 }));
  return `${formatNumber(Math.floor(seconds / 60))}:${rest.format(seconds % 60)}`;
}

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** "5 minutes ago", "in 2 hours"; below a minute "now". Both in milliseconds of one clock. */
export function formatRelative(at: number, now: number): string {
  const relative = keep('relative', (locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
  for (const [unit, length] of UNITS) {
    const count = Math.round((at - now) / length);
    if (Math.abs(at - now) >= length) return relative.format(count, unit);
  }
  return relative.format(0, 'second');
}

/** A group by its letter, as halls call it: 1 is A, 27 is AA. */
export function formatGroup(pool: number): string {
  const rest = Math.floor((pool - 1) / 26);
  return (rest > 0 ? formatGroup(rest) : '') + String.fromCharCode(65 + ((pool - 1) % 26));
}

/** The values of a round's name in the locale files. */
export function roundValues(name: RoundName): {
  readonly round?: string;
  readonly group?: string;
  readonly lobby?: string;
} {
  return {
    ...('round' in name && { round: formatNumber(name.round) }),
    ...('lobby' in name && { lobby: formatNumber(name.lobby) }),
    ...('pool' in name && { group: formatGroup(name.pool) }),
  };
}
