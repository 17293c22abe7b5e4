import { useTranslation } from 'react-i18next';
import { formatDigits, formatNumber } from '#renderer/lib/format.ts';
import { decodeLength } from '#renderer/lib/rows.ts';
import { opponentOf, type Step } from '../next-step.ts';
import { sayLobby } from '../say-lobby.ts';
import styles from './match-heading.module.css';

/** What to do, against whom, in which match. */
export function MatchHeading({ step }: { readonly step: Step }) {
  const { t } = useTranslation('player');
  const { mine, match } = step;
  const length = decodeLength(mine.bestOf);
  const opponent = opponentOf(step);
  return (
    <header className={styles.heading}>
      <p className={styles.facts}>
        <span>{mine.tournamentName}</span>
        <span>{t('common:match.number', { no: formatDigits(String(match.no)) })}</span>
        {mine.lobby === null && (
          <span>
            {'bestOf' in length
              ? t('common:length.bestOf', { n: formatNumber(length.bestOf) })
              : t('common:length.playAll', { n: formatNumber(length.playAll) })}
          </span>
        )}
      </p>
      <h2 id="next-step" className={styles.title}>
        {t(`step.title_${step.kind}`)}
      </h2>
      <p className={styles.opponent}>
        {mine.lobby === null ? (
          <>
            <span className={styles.versus}>{t('common:versus')}</span>{' '}
            <strong>{opponent ?? t('common:toBeDecided')}</strong>
          </>
        ) : (
          <>
            <strong>{sayLobby(t, mine.lobby)}</strong>{' '}
            <span className={styles.versus}>{t('step.lobbySeats', { count: mine.lobby.seats })}</span>
          </>
        )}
      </p>
    </header>
  );
}
