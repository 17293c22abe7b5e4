import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { MatchState } from '#renderer/features/matches/components/match-state.tsx';
import { useMatchWords } from '#renderer/features/matches/hooks/use-words.ts';
import { groupMatches, isPassed } from '#renderer/features/matches/model/group-matches.ts';
import type { MatchView } from '#renderer/features/matches/model/match-view.ts';
import { formatCount, formatNumber } from '#renderer/lib/format.ts';
import { useNow } from '#renderer/lib/use-now.ts';
import type { TournamentStore } from '#renderer/stores/tournament-store.ts';
import styles from './running-now.module.css';

interface RunningNowProps {
  readonly matches: readonly MatchView[];
  readonly store: TournamentStore;
  readonly onOpen: (no: number) => void;
}

const SHOWN = 6;
const PLACES = 8;

/** How far the tournament is: done of all, what is played now, and who stands where once it is over. */
export function RunningNow({ matches, store, onOpen }: RunningNowProps) {
  const { t } = useTranslation('console');
  const words = useMatchWords();
  const now = useNow(5_000);
  const { standings, stages, entrants, tournament } = useStore(store);
  const groups = useMemo(() => groupMatches(matches, now), [matches, now]);
  const played = matches.filter((match) => !isPassed(match)).length;
  const done = groups.get('done')?.length ?? 0;
  const shown = (['needs-you', 'live', 'called', 'ready'] as const).flatMap((group) => groups.get(group) ?? []).slice(0, SHOWN);
  const seeds = stages.get(1)?.seeds ?? [];
  const over = tournament?.state === 'completed';
  return (
    <div className={styles.columns}>
      <section className={styles.box}>
        <h2 className={styles.title}>{t('overview.progress')}</h2>
        <p className={styles.number}>
          {formatCount(done)}
          <span className={styles.of}> / {formatCount(played)}</span>
        </p>
        <progress className={styles.bar} value={done} max={played} aria-label={t('overview.progress')} />
        {over && (
          <ol className={styles.places}>
            {standings.slice(0, PLACES).map(({ seed, place }) => (
              <li key={seed} className={styles.place}>
                <span className={styles.rank}>{formatNumber(place)}</span>
                <span>{entrants.get(seeds[seed - 1] ?? '')?.name}</span>
              </li>
            ))}
          </ol>
        )}
      </section>
      {!over && (
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
