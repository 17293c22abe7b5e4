import { Button } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatchRef } from '#shared/protocol/dto/common.ts';
import type { MatchChange } from '#shared/protocol/dto/ruling.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { useCallMatch, usePauseMatch, useStartMatch, useWithdrawCall } from '../api/operations.ts';
import type { Stations } from '../hooks/use-stations.ts';
import { isNoShow } from '../model/group-matches.ts';
import type { MatchView } from '../model/match-view.ts';
import { CallForm } from './call-form.tsx';
import { Countdown } from './countdown.tsx';
import styles from './match-panel.module.css';

interface NextStepProps {
  readonly match: MatchView;
  readonly matchRef: MatchRef;
  readonly about: string;
  readonly names: readonly [string, string];
  readonly stations: Stations;
  readonly now: number;
  readonly onPropose: (change: MatchChange) => void;
}

/** The step that the state of the match asks for: call, wait, start, pause. */
export function NextStep({ match, matchRef, about, names, stations, now, onPropose }: NextStepProps) {
  const { t } = useTranslation('console');
  const call = useCallMatch('here');
  const withdraw = useWithdrawCall('here');
  const start = useStartMatch('here');
  const pause = usePauseMatch('here');
  const [moving, setMoving] = useState(false);
  const failed = [call, withdraw, start, pause].find(({ error }) => error !== null)?.error;

  const onCall = (station: string, minutes: number): void => {
    stations.remember(station);
    call.mutate({ input: { match: matchRef, station, minutes }, about }, { onSuccess: () => setMoving(false) });
  };
  const startButton = (
    <Button
      variant={match.state === 'called' || match.state === 'checked_in' ? 'filled' : 'default'}
      loading={start.isPending}
      leftSection={<IconPlayerPlay size={18} aria-hidden />}
      onClick={() => start.mutate({ input: { match: matchRef }, about })}
    >
      {t('match.start')}
    </Button>
  );
  const callForm = <CallForm stations={stations} station={match.station} busy={call.isPending} onCall={onCall} />;

  return (
    <div className={styles.stack}>
      {(match.state === 'ready' || match.state === 'scheduled') && (
        <>
          {callForm}
          <div className={styles.buttons}>{startButton}</div>
        </>
      )}
      {(match.state === 'called' || match.state === 'checked_in') && (
        <>
          <div className={styles.called}>
            <Countdown until={match.calledUntil} now={now} />
            <div className={styles.buttons}>
              {startButton}
              <Button onClick={() => setMoving(!moving)} aria-expanded={moving}>
                {t('call.move')}
              </Button>
              <Button
                variant="subtle"
                color="neutral"
                loading={withdraw.isPending}
                leftSection={<IconX size={16} aria-hidden />}
                onClick={() => withdraw.mutate({ input: { match: matchRef }, about })}
              >
                {t('call.withdraw')}
              </Button>
            </div>
          </div>
          {moving && callForm}
          {isNoShow(match, now) && <NoShow names={names} onPropose={onPropose} />}
        </>
      )}
      {(match.state === 'live' || match.state === 'paused') && (
        <div className={styles.buttons}>
          <Button
            loading={pause.isPending}
            leftSection={
              match.state === 'live' ? (
                <IconPlayerPause size={18} aria-hidden />
              ) : (
                <IconPlayerPlay size={18} aria-hidden />
              )
            }
            onClick={() => pause.mutate({ input: { match: matchRef, paused: match.state === 'live' }, about })}
          >
            {t(match.state === 'live' ? 'match.pause' : 'match.resume')}
          </Button>
        </div>
      )}
      {failed && <Notice meaning="trouble">{errorText(failed)}</Notice>}
    </div>
  );
}

interface NoShowProps {
  readonly names: readonly [string, string];
  readonly onPropose: (change: MatchChange) => void;
}

/** The time is up: who came advances. The desk says it, never the clock. */
function NoShow({ names, onPropose }: NoShowProps) {
  const { t } = useTranslation('console');
  return (
    <section className={styles.noShow} aria-label={t('no-show.title')}>
      <h3 className={styles.title}>{t('no-show.title')}</h3>
      <div className={styles.choices}>
        {([0, 1] as const).map((came) => (
          <Button key={came} onClick={() => onPropose({ kind: 'forfeit', winner: came })}>
            {t('no-show.only', { name: names[came] })}
          </Button>
        ))}
        <Button onClick={() => onPropose({ kind: 'double-forfeit', winner: null })}>{t('no-show.nobody')}</Button>
      </div>
    </section>
  );
}
