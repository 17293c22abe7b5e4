import { useTranslation } from 'react-i18next';
import type { TournamentDto } from '#shared/protocol/dto/tournament.ts';
import { useClient } from '#renderer/lib/client-context.tsx';
import { formatCount } from '#renderer/lib/format.ts';
import { meaningOfTournament } from '#renderer/lib/meaning.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { pathToTournament } from '../model/paths.ts';
import { sayWhen } from '../model/words.ts';
import styles from './tournament-card.module.css';

/** A tournament in the list; the whole card leads to it. */
export function TournamentCard({ tournament }: { readonly tournament: TournamentDto }) {
  const { t } = useTranslation('spectator');
  const meaning = meaningOfTournament(tournament.state);
  const when = useWhen(tournament);
  return (
    <li>
      <a href={pathToTournament(tournament.id)} className={cx(styles.card, meaning === 'live' && styles.live)}>
        <span className={styles.name}>{tournament.name}</span>
        <span className={styles.facts}>
          {tournament.game !== '' && <span>{tournament.game}</span>}
          <span>{t(`format.${tournament.config.format}`)}</span>
          <span>{t('card.entrants', { count: tournament.entrants, formatted: formatCount(tournament.entrants) })}</span>
        </span>
        <span className={styles.state}>
          <Badge meaning={meaning}>{t(`common:tournament.state.${tournament.state}`)}</Badge>
          {when !== undefined && <span className={styles.when}>{when}</span>}
        </span>
      </a>
    </li>
  );
}

function useWhen({ startsAt, startedAt, completedAt }: TournamentDto): string | undefined {
  const { t } = useTranslation('spectator');
  const now = useClient().now();
  if (completedAt !== null) return t('card.endedAt', { when: sayWhen(completedAt, now) });
  if (startedAt !== null) return t('card.startedAt', { when: sayWhen(startedAt, now) });
  return startsAt === null ? undefined : t('card.startsAt', { when: sayWhen(startsAt, now) });
}
