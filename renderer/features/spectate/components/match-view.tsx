import { useTranslation } from 'react-i18next';
import type { MatchRow } from '#shared/protocol/dto/match.ts';
import { formatDigits, formatNumber } from '#renderer/lib/format.ts';
import { StateMark } from '#renderer/ui/state-mark.tsx';
import type { MatchDetailState } from '../api/use-match-detail.ts';
import type { Facts } from '../model/facts.ts';
import { stateOf } from '../model/match-lists.ts';
import { meaningOfMatch } from '#renderer/lib/meaning.ts';
import { MatchGames } from './match-games.tsx';
import { MatchReasons } from './match-reasons.tsx';
import { Scoreboard } from './scoreboard.tsx';
import styles from './match-view.module.css';

interface MatchViewProps {
  readonly stage: number;
  readonly row: MatchRow;
  readonly facts: Facts;
  readonly detail: MatchDetailState;
  readonly headingId: string;
  /** Seed that the visitor follows in this stage; 0 none. */
  readonly favourite: number;
  readonly onFollow: (seed: number) => void;
}

/** One match whole: who, how it stands in figures that are read across a table, where, and why these two. */
export function MatchView({ stage, row, facts, detail, headingId, favourite, onFollow }: MatchViewProps) {
  const { t } = useTranslation('spectator');
  const state = stateOf(row);
  const length = facts.lengthOf(stage, row[0]);
  const isLobby = facts.seatsIn(stage, row[0]) > 0;
  const games = formatNumber(Math.abs(length));
  return (
    <div className={styles.view}>
      <div className={styles.head}>
        <h2 id={headingId} className={styles.round} tabIndex={-1}>
          {facts.roundOf(stage, row[0])}
        </h2>
        <p className={styles.meta}>
          <StateMark meaning={meaningOfMatch(state)}>{t(`common:match.state.${state}`)}</StateMark>
          <span>{t('common:match.number', { no: formatNumber(row[0]) })}</span>
          {!isLobby && <span>{t(length < 0 ? 'common:length.playAll' : 'common:length.bestOf', { n: games })}</span>}
        </p>
      </div>
      {!isLobby && <Scoreboard stage={stage} row={row} facts={facts} favourite={favourite} onFollow={onFollow} />}
      {row[7] !== '' && (
        <p className={styles.station}>
          <span>{t('match.station')}</span>
          <strong>{formatDigits(row[7])}</strong>
        </p>
      )}
      <MatchGames detail={detail.detail} row={row} nameOf={(seed) => facts.nameOf(stage, seed)} />
      <MatchReasons detail={detail} row={row} stage={stage} facts={facts} />
    </div>
  );
}
