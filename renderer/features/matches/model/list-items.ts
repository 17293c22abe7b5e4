import { MATCH_GROUPS } from './group-matches.ts';
import type { MatchGroup } from './group-matches.ts';
import type { MatchView } from './match-view.ts';

/** A row of the virtual list: the heading of a group, or a match. */
export type ListItem =
  | { readonly kind: 'heading'; readonly group: MatchGroup; readonly count: number; readonly open: boolean }
  | { readonly kind: 'match'; readonly group: MatchGroup; readonly match: MatchView };

/** Groups as one flat list; an empty group has no heading, a folded one shows its heading alone. */
export function listItems(
  groups: ReadonlyMap<MatchGroup, readonly MatchView[]>,
  folded: ReadonlySet<MatchGroup>,
): readonly ListItem[] {
  return MATCH_GROUPS.flatMap((group): readonly ListItem[] => {
    const matches = groups.get(group) ?? [];
    if (matches.length === 0) return [];
    const open = !folded.has(group);
    const heading: ListItem = { kind: 'heading', group, count: matches.length, open };
    return open ? [heading, ...matches.map((match): ListItem => ({ kind: 'match', group, match }))] : [heading];
  });
}
