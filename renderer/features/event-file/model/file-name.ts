import { EVENT_FILE_EXTENSION } from '#shared/protocol/event-file-limits.ts';

/** Characters that some system has another use for in a name, or that turn its direction; joiners stay, Bengali needs them. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;
const LONGEST = 80;

/** 'Friday cup 2026-11-29.matchdesk': the event or tournament, and this device's day, so that files sort and any system takes them. */
export function nameFile(name: string, at: Date): string {
  const words = name
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '');
  const short = Array.from(words).slice(0, LONGEST).join('').trim();
  const day = [at.getFullYear(), at.getMonth() + 1, at.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  return `${short === '' ? 'Matchdesk' : short} ${day}.${EVENT_FILE_EXTENSION}`;
}
