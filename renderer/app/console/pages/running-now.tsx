import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { MatchState } from '#renderer/features/matches/components/match-state.tsx';
import { useMatchWords } from '#renderer/features/matches/hooks/use-words.ts';
import { findLastDeadline, groupMatches, isPassed } from '#renderer/features/matches/model/group-matches.ts';
import { formatCount, formatNumber } from '#renderer/lib/format.ts';
import { useNow } from '#renderer/lib/use-now.ts';
import { StateMark } from '#renderer/ui/state-mark.tsx';
import { useOpenTournament } from '../tournament-context.tsx';
import { WinnersOfTournament } from './winners-of-tournament.tsx';
import styles from './running-now.module.css';

interface RunningNowProps {
  readonly onOpen: (no: number) => void;
}

const SHOWN = 6;
const COUNTED = [
  ['live', 'live'],
  ['called', 'waiting'],
  ['ready', 'quiet'],
  ['coming', 'quiet'],
] as const;

/** How far the tournament is: done of all, what is played now; once it is over, who stands where. */
export function RunningNow({ onOpen }: RunningNowProps) {
  const { t } = useTranslation('console');
  const words = useMatchWords();
  const now = useNow(5_000);
  const { matches, store } = useOpenTournament();
  const over = useStore(
    store,
    ({ tournament }) => tournament?.state === 'completed' || tournament?.state === 'archived',
  );
  const deadline = findLastDeadline(matches, now);
  const groups = useMemo(() => groupMatches(matches, deadline), [matches, deadline]);
  const played = matches.filter((match) => !isPassed(match)).length;
  const done = groups.get('done')?.length ?? 0;
  const shown = (['needs-you', 'live', 'called', 'ready'] as const)
    .flatMap((group) => groups.get(group) ?? [])
    .slice(0, SHOWN);
  return (
    <div className={styles.columns}>
      <section className={styles.box}>
        <h2 className={styles.title}>{t('overview.progress')}</h2>
        <p className={styles.number}>
          {formatCount(done)}
          <span className={styles.of}> / {formatCount(played)}</span>
        </p>
        <progress className={styles.bar} value={done} max={played} aria-label={t('overview.progress')} />
        {!over && (
          <ul className={styles.counts}>
            {COUNTED.map(([group, meaning]) => (
              <li key={group} className={styles.count}>
                <StateMark meaning={meaning}>{t(`matches.group.${group}`)}</StateMark>
                <span>{formatCount(groups.get(group)?.length ?? 0)}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      {over ? (
        <WinnersOfTournament />
      ) : (
        <section className={styles.box}>
          <h2 className={styles.title}>{t('overview.now')}</h2>
          {shown.length === 0 ? (
            <p className={styles.of}>{t('overview.nothing-now')}</p>
          ) : (
            <ul>
              {shown.map((match) => (
                <li key={match.no} className={styles.item}>
                  <button type="button" className={styles.match} onClick={() => onOpen(match.no)}>
                    <span className={styles.rank}>#{formatNumber(match.no)}</span>
                    <span className={styles.pair}>{words.pair(match)}</span>
                    <span className={styles.of}>{match.station}</span>
                    <MatchState match={match} now={now} />
                  </button>
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
    </div>
  );
}
