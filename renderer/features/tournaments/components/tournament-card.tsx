import { useTranslation } from 'react-i18next';
import { formatCount, formatDayTime } from '#renderer/lib/format.ts';
import { useTournamentWords } from '../hooks/use-words.ts';
import type { TournamentDto } from '../model/dto.ts';
import { TournamentState } from './tournament-state.tsx';
import styles from './tournament-card.module.css';

/** A tournament in one strip: name, game and format, how many, how it stands. */
export function TournamentCard({ tournament }: { readonly tournament: TournamentDto }) {
  const { t } = useTranslation('console');
  const words = useTournamentWords();
  const { name, game, config, entrants, capacity, startsAt, completedAt, state } = tournament;
  const when = completedAt ?? startsAt;
  return (
    <span className={styles.card}>
      <span className={styles.main}>
        <span className={styles.name}>{name}</span>
        <span className={styles.facts}>
          {[game, words.format(config), when === null ? '' : formatDayTime(when)]
            .filter((fact) => fact !== '')
            .join(' · ')}
        </span>
      </span>
      <span className={styles.count}>
        <span className={styles.number}>{formatCount(entrants)}</span>
        <span className={styles.facts}>{t('card.of', { n: formatCount(capacity) })}</span>
      </span>
      <span className={styles.state}>
        <TournamentState state={state} />
      </span>
    </span>
  );
}
