import { useTranslation } from 'react-i18next';
import { StateMark } from '#renderer/ui/state-mark.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { formatNumber } from '#renderer/lib/format.ts';
import type { Facts } from '../model/facts.ts';
import { stateOf, type ListedMatch } from '../model/match-lists.ts';
import { pathToMatch } from '../model/paths.ts';
import { sayStation } from '../model/words.ts';
import { meaningOfMatch } from '#renderer/lib/meaning.ts';
import styles from './match-tile.module.css';

interface MatchTileProps {
  readonly match: ListedMatch;
  readonly facts: Facts;
  /** `large` for what is running: the score is read across the table. */
  readonly size?: 'large' | 'small';
  /** Seed to mark in this stage; 0 none. */
  readonly favourite?: number;
  /** Time left of a call. */
  readonly aside?: React.ReactNode;
}

/** A match in a list; the whole tile leads to it. */
export function MatchTile({ match, facts, size = 'small', favourite = 0, aside }: MatchTileProps) {
  const { t } = useTranslation('spectator');
  const { stage, row } = match;
  const state = stateOf(row);
  const station = row[7];
  const seats = facts.seatsIn(stage, row[0]);
  return (
    <li>
      <a
        href={pathToMatch(facts.tournament, stage, row[0])}
        className={cx(styles.tile, styles[size], styles[meaningOfMatch(state)])}
      >
        <span className={styles.head}>
          <StateMark meaning={meaningOfMatch(state)}>{t(`common:match.state.${state}`)}</StateMark>
          <span className={styles.round}>{facts.roundOf(stage, row[0])}</span>
          {station !== '' && size === 'large' && <span className={styles.station}>{sayStation(t, station)}</span>}
        </span>
        {seats > 0 ? (
          <span className={styles.sides}>{t('lobby.seats', { count: seats, formatted: formatNumber(seats) })}</span>
        ) : (
          <span className={styles.sides}>
            <Side row={row} slot={0} facts={facts} stage={stage} favourite={favourite} />
            <Side row={row} slot={1} facts={facts} stage={stage} favourite={favourite} />
          </span>
        )}
        {Boolean(aside) && <span className={styles.aside}>{aside}</span>}
      </a>
    </li>
  );
}

interface SideProps {
  readonly row: ListedMatch['row'];
  readonly slot: 0 | 1;
  readonly stage: number;
  readonly facts: Facts;
  readonly favourite: number;
}

function Side({ row, slot, stage, facts, favourite }: SideProps) {
  const { t } = useTranslation('spectator');
  const seed = slot === 0 ? row[2] : row[3];
  const score = slot === 0 ? row[4] : row[5];
  const name = seed > 0 ? facts.nameOf(stage, seed) : t(seed < 0 ? 'common:bye' : 'common:toBeDecided');
  const standing = row[6] < 0 ? undefined : row[6] === slot ? styles.won : styles.lost;
  return (
    <span className={cx(styles.side, standing)}>
      <span className={cx(styles.name, seed <= 0 && styles.nobody)}>
        {name}
        {seed > 0 && seed === favourite && <FavouriteStar />}
      </span>
      {score >= 0 && <span className={styles.score}>{formatNumber(score)}</span>}
    </span>
  );
}

function FavouriteStar() {
  const { t } = useTranslation('spectator');
  return (
    <span className={styles.star} role="img" aria-label={t('favourite.label')}>
      ★
    </span>
  );
}
