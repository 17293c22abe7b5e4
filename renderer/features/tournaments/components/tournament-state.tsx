import { useTranslation } from 'react-i18next';
import { meaningOfTournament } from '#renderer/lib/meaning.ts';
import { StateMark } from '#renderer/ui/state-mark.tsx';
import type { TournamentState as State } from '../model/dto.ts';

/** How a tournament stands, as a shape and a word. */
export function TournamentState({ state }: { readonly state: State }) {
  const { t } = useTranslation(['console', 'common']);
  return <StateMark meaning={meaningOfTournament(state)}>{t(`common:tournament.state.${state}`)}</StateMark>;
}
