import { useTranslation } from 'react-i18next';
import type { TournamentDto } from '#shared/protocol/dto/tournament.ts';
import { sayWhen } from '#renderer/features/spectate/model/words.ts';
import { useClient } from '#renderer/lib/client-context.tsx';
import { formatCount } from '#renderer/lib/format.ts';
import { meaningOfTournament } from '#renderer/lib/meaning.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import styles from './tournament-page.module.css';

/** What a tournament is, in two lines. */
export function TournamentHead({ tournament }: { readonly tournament: TournamentDto }) {
  const { t } = useTranslation('spectator');
  const client = useClient();
  const { state, startsAt, startedAt, entrants } = tournament;
  return (
    <>
      <div className={styles.head}>
        <h1 className={styles.name}>{tournament.name}</h1>
        <p className={styles.facts}>
          <Badge meaning={meaningOfTournament(state)}>{t(`common:tournament.state.${state}`)}</Badge>
          {tournament.game !== '' && <span>{tournament.game}</span>}
          <span>{t('card.entrants', { count: entrants, formatted: formatCount(entrants) })}</span>
          {startsAt !== null && startedAt === null && (
            <span>{t('card.startsAt', { when: sayWhen(startsAt, client.now()) })}</span>
          )}
        </p>
      </div>
      {state === 'paused' && <Notice meaning="waiting">{t('pausedNotice')}</Notice>}
      {state === 'cancelled' && <Notice meaning="trouble">{t('cancelledNotice')}</Notice>}
    </>
  );
}
