import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '#shared/protocol/dto/session.ts';
import type { TournamentDto } from '#shared/protocol/dto/tournament.ts';
import { formatCount, formatDayTime } from '#renderer/lib/format.ts';
import { meaningOfTournament } from '#renderer/lib/meaning.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ButtonLink } from '#renderer/ui/button-link.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { StateMark } from '#renderer/ui/state-mark.tsx';
import { RegisterSheet } from './register-sheet.tsx';
import styles from './tournament-card.module.css';

interface TournamentCardProps {
  readonly tournament: TournamentDto;
  readonly me: Me;
  readonly claimHref: string;
  readonly onRegistered: () => void;
}

/** A tournament, and the way into it that is open to this person. */
export function TournamentCard({ tournament, me, claimHref, onRegistered }: TournamentCardProps) {
  const { t } = useTranslation('player');
  const [asking, setAsking] = useState(false);
  const mine = me.entrants.find((entrant) => entrant.tournament === tournament.id);
  const claim = me.claims.find((one) => one.tournament === tournament.id);
  const isFull = tournament.entrants >= tournament.capacity;
  const isOpen = tournament.state === 'registration_open' && !isFull;

  return (
    <Card as="div">
      <div className={styles.head}>
        <h2 className={styles.name}>{tournament.name}</h2>
        <Badge meaning={meaningOfTournament(tournament.state)}>
          {t(`common:tournament.state.${tournament.state}`)}
        </Badge>
      </div>
      <p className={styles.facts}>
        {tournament.game !== '' && <span>{tournament.game}</span>}
        <span>
          {t('tournaments.entrants', {
            count: tournament.entrants,
            n: formatCount(tournament.entrants),
            of: formatCount(tournament.capacity),
          })}
        </span>
        {tournament.startsAt !== null && <span>{formatDayTime(tournament.startsAt)}</span>}
      </p>
      {mine !== undefined && <StateMark meaning="done">{t('tournaments.youAreIn', { name: mine.name })}</StateMark>}
      {mine === undefined && claim !== undefined && (
        <StateMark meaning="waiting">{t('claim.asked', { name: claim.name })}</StateMark>
      )}
      {mine === undefined && claim === undefined && tournament.state !== 'completed' && (
        <div className={styles.ways}>
          {isOpen && (
            <Button kind="primary" wide onClick={() => setAsking(true)}>
              {t('tournaments.register')}
            </Button>
          )}
          {!isOpen && <p className={styles.closed}>{t(isFull ? 'tournaments.full' : 'tournaments.notOpen')}</p>}
          {tournament.entrants > 0 && <ButtonLink href={claimHref}>{t('tournaments.onList')}</ButtonLink>}
        </div>
      )}
      <RegisterSheet
        open={asking}
        tournament={tournament}
        name={me.person?.name ?? ''}
        onClose={() => setAsking(false)}
        onRegistered={onRegistered}
      />
    </Card>
  );
}
