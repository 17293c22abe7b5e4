import { useTranslation } from 'react-i18next';
import { MatchState } from '#renderer/features/matches/components/match-state.tsx';
import { useMatchWords } from '#renderer/features/matches/hooks/use-words.ts';
import type { MatchView } from '#renderer/features/matches/model/match-view.ts';
import { formatNumber } from '#renderer/lib/format.ts';
import { useNow } from '#renderer/lib/use-now.ts';
import { useRouter } from '../router/router.ts';
import { useOpenTournament } from '../tournament-context.tsx';
import styles from './standings-page.module.css';

/** Who meets whom in each round, the newest first; a press opens the match. */
export function RoundPairings({ matches }: { readonly matches: readonly MatchView[] }) {
  const { t } = useTranslation('console');
  const words = useMatchWords();
  const now = useNow(5_000);
  const router = useRouter();
  const { stage } = useOpenTournament();
  const rounds = [...Map.groupBy(matches, ({ round }) => round)].toReversed();
  return rounds.map(([round, ofRound]) => (
    <section key={round} className={styles.round}>
      <h3 className={styles.title}>{t('stages.round', { round: formatNumber(round) })}</h3>
      <ol className={styles.pairs}>
        {ofRound.map((match) => {
          const [a, b] = match.sides;
          return (
            <li key={match.no}>
              <button
                type="button"
                className={styles.pair}
                onClick={() => router.select({ kind: 'match', stage, no: match.no })}
              >
                <span className={styles.no}>#{formatNumber(match.no)}</span>
                <span className={styles.names}>{words.pair(match)}</span>
                <span className={styles.score}>
                  {a.score === undefined || b.score === undefined
                    ? match.station
                    : `${formatNumber(a.score)}:${formatNumber(b.score)}`}
                </span>
                <MatchState match={match} now={now} />
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  ));
}
