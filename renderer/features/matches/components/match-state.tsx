import { useTranslation } from 'react-i18next';
import { meaningOfMatch } from '#renderer/lib/meaning.ts';
import { StateMark } from '#renderer/ui/state-mark.tsx';
import { isNoShow } from '../model/group-matches.ts';
import type { MatchView } from '../model/match-view.ts';

/** How a match stands, as a shape and a word. */
export function MatchState({ match, now }: { readonly match: MatchView; readonly now: number }) {
  const { t } = useTranslation(['console', 'bracket', 'common']);
  if (isNoShow(match, now)) return <StateMark meaning="trouble">{t('no-show.state')}</StateMark>;
  return <StateMark meaning={meaningOfMatch(match.state)}>{t(`common:match.state.${match.state}`)}</StateMark>;
}
