import type { AttentionItem } from '#shared/protocol/dto/session.ts';

/** What stops a bracket stands before what only waits; inside a kind the oldest first. */
const ORDER: readonly AttentionItem['kind'][] = [
  'objection',
  'no-show',
  'review',
  'tie',
  'round',
  'stage',
  'claim',
  'confirmation',
  'call',
];

/** Items in the order to act in. */
export function sortAttention(items: readonly AttentionItem[]): readonly AttentionItem[] {
  return items.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || a.since - b.since);
}

/**
 * Items that wait for a person's decision. Matches that could be called are work to do, not somebody waiting; they are
 * listed and not counted, so that the number in the rail can come down to nothing.
 */
export function countUrgent(items: readonly AttentionItem[]): number {
  return items.filter(({ kind }) => kind !== 'call').length;
}

export function keyOfItem(item: AttentionItem): string {
  if (item.kind === 'claim') return `claim ${item.claim}`;
  if ('match' in item) return `${item.kind} ${item.match.tournament} ${item.match.stage}.${item.match.no}`;
  return `${item.kind} ${item.tournament} ${item.stage}`;
}
