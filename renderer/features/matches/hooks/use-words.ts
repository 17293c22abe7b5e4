import { useTranslation } from 'react-i18next';
import type { MatchLength } from '#shared/domain/model/stage.ts';
import { formatNumber } from '#renderer/lib/format.ts';
import { sayRound } from '#renderer/lib/round-words.ts';
import type { MatchView, SideView } from '../model/match-view.ts';

export interface MatchWords {
  /** 'Winners semifinals'. */
  round(match: Pick<MatchView, 'roundName'>): string;
  /** 'Best of 3'. */
  length(length: MatchLength): string;
  /** The name, or what the slot waits for: 'Winner of 12'. */
  side(side: SideView): string;
  /** 'Asif – Mehedi', for a line that says what was done. */
  pair(match: MatchView): string;
}

/** The words that matches are spoken of with; those of rounds and sides are the bracket's own. */
export function useMatchWords(): MatchWords {
  const { t } = useTranslation(['console', 'bracket', 'common']);
  const side = ({ name, occupant, source }: SideView): string => {
    if (name !== undefined) return name;
    if (occupant === -1) return t('common:bye');
    if (source.kind === 'seed') return t('match.seed', { seed: formatNumber(source.seed) });
    if (source.kind === 'nobody') return t('common:bye');
    const no = formatNumber(source.match);
    return t(source.place === 1 ? 'bracket:card.winnerOf' : 'bracket:card.loserOf', { no });
  };
  const round = ({ roundName }: Pick<MatchView, 'roundName'>): string => sayRound(t, roundName);
  return {
    round,
    length: (length) =>
      'bestOf' in length
        ? t('common:length.bestOf', { n: formatNumber(length.bestOf) })
        : t('common:length.playAll', { n: formatNumber(length.playAll) }),
    side,
    // A lobby has no two sides.
    pair: (match) => (match.part === 'lobby' ? round(match) : `${side(match.sides[0])} – ${side(match.sides[1])}`),
  };
}
