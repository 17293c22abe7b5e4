import { useTranslation } from 'react-i18next';
import type { Me } from '#shared/protocol/dto/session.ts';
import type { TournamentsState } from '#renderer/stores/tournaments-store.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { Card } from '#renderer/ui/card.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { TournamentCard } from './tournament-card.tsx';
import styles from './tournament-choice.module.css';

interface TournamentChoiceProps {
  readonly list: TournamentsState;
  readonly me: Me;
  /** Address of the page where a listed entrant is claimed. */
  readonly claimHref: (tournament: string) => string;
  readonly onRegistered: () => void;
}

const HIDDEN = new Set(['draft', 'archived', 'cancelled']);

/** The tournaments of the event, each with what this person can do there. */
export function TournamentChoice({ list, me, claimHref, onRegistered }: TournamentChoiceProps) {
  const { t } = useTranslation('player');
  if (list.status === 'failed') {
    return (
      <Notice meaning="trouble" title={t('tournaments.failed')}>
        {errorText(list.error)}
      </Notice>
    );
  }
  if (list.status === 'loading') return <LoadingList label={t('tournaments.loading')} />;
  const shown = list.tournaments.filter(({ state }) => !HIDDEN.has(state));
  if (shown.length === 0) {
    return (
      <Notice meaning="quiet" title={t('tournaments.none')}>
        {t('tournaments.noneHint')}
      </Notice>
    );
  }
  return (
    <ul className={styles.list}>
      {shown.map((tournament) => (
        <li key={tournament.id}>
          <TournamentCard
            tournament={tournament}
            me={me}
            claimHref={claimHref(tournament.id)}
            onRegistered={onRegistered}
          />
        </li>
      ))}
    </ul>
  );
}

function LoadingList({ label }: { readonly label: string }) {
  return (
    <div className={styles.list} role="status" aria-busy="true" aria-label={label}>
      {[0, 1].map((index) => (
        <Card key={index} as="div">
          <Skeleton width="60%" height="1.3em" />
          <Skeleton width="85%" />
          <Skeleton height="52px" />
        </Card>
      ))}
    </div>
  );
}
