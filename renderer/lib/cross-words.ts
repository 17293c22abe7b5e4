import type { TFunction } from 'i18next';
import type { Meeting } from './cross-table.ts';
import { formatNumber } from './format.ts';

/** How a meeting stands for the eye, as a tone of the grid. */
export type MeetingTone = 'good' | 'bad' | 'even' | 'open' | 'now';

const PLAYING: ReadonlySet<Meeting['state']> = new Set([
  'called',
  'checked_in',
  'live',
  'paused',
  'submitted',
  'disputed',
]);

/** A meeting as a cell: short for the eye, whole for the ear. */
export function sayMeeting(
  t: TFunction,
  meeting: Meeting,
  names: readonly [own: string, other: string],
): { readonly text: string; readonly tone: MeetingTone; readonly label: string } {
  const { outcome, scores, state, no } = meeting;
  const score = scores.every((one) => one !== null) ? scores.map((one) => formatNumber(one ?? 0)).join(':') : undefined;
  const [own, other] = names;
  const label = t(`common:cross.${outcome}`, {
    own,
    other,
    score: score ?? t(`common:match.state.${state}`),
    no: formatNumber(no),
  });
  const tone = toneOf(meeting);
  return { label, text: score ?? t(`common:cross.short-${tone === 'now' ? tone : outcome}`), tone };
}

function toneOf({ outcome, state }: Meeting): MeetingTone {
  if (outcome === 'won') return 'good';
  if (outcome === 'lost') return 'bad';
  if (outcome === 'drawn') return 'even';
  return PLAYING.has(state) ? 'now' : 'open';
}
