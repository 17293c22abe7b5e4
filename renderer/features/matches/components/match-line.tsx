import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatNumber, formatScore } from '#renderer/lib/format.ts';
import { cx } from '#renderer/ui/cx.ts';
import { useMatchWords } from '../hooks/use-words.ts';
import type { MatchView } from '../model/match-view.ts';
import { Countdown } from './countdown.tsx';
import { MatchState } from './match-state.tsx';
import styles from './match-line.module.css';

/** The one step that can be taken from the list. */
export type QuickAction = 'call' | 'start' | 'score' | 'decide' | 'open';

interface MatchLineProps {
  readonly match: MatchView;
  readonly now: number;
  readonly selected: boolean;
  readonly action: QuickAction;
  /** Station that a call would take. */
  readonly station: string;
  readonly busy: boolean;
  readonly onOpen: (match: MatchView) => void;
  readonly onAct: (match: MatchView, action: QuickAction) => void;
}

/** One match in the list: who, how it stands, where, and the next step as one press. */
export function MatchLine(props: MatchLineProps) {
  const { match, now, selected, action, station, busy, onOpen, onAct } = props;
  const { t } = useTranslation('console');
  const words = useMatchWords();
  return (
    <div className={cx(styles.line, selected && styles.selected)}>
      <button
        type="button"
        className={styles.open}
        aria-current={selected || undefined}
        onClick={() => onOpen(match)}
        data-match={match.no}
      >
        <span className={styles.no}>#{formatNumber(match.no)}</span>
        <span className={styles.sides}>
          {match.part === 'lobby' ? (
            <span className={styles.side}>
              <span className={styles.name}>{words.pair(match)}</span>
            </span>
          ) : (
            match.sides.map((side, slot) => (
              <span key={slot} className={cx(styles.side, match.winner === slot && styles.won)}>
                <span className={cx(styles.name, side.name === undefined && styles.unknown)}>{words.side(side)}</span>
                {side.score !== undefined && <span className={styles.score}>{formatScore(side.score)}</span>}
              </span>
            ))
          )}
        </span>
        <span className={styles.round}>{words.round(match)}</span>
        <span className={styles.state}>
          <MatchState match={match} now={now} />
        </span>
        <span className={styles.place}>
          {match.station !== '' && <span className={styles.station}>{match.station}</span>}
          {match.state === 'called' && <Countdown until={match.calledUntil} now={now} small />}
        </span>
      </button>
      <Button
        className={styles.act}
        size="xs"
        variant={action === 'open' ? 'subtle' : 'default'}
        color={action === 'open' ? 'neutral' : 'accent'}
        loading={busy}
        onClick={() => onAct(match, action)}
        aria-label={t(`line.${action}-label`, { station, pair: words.pair(match) })}
      >
        {t(`line.${action}`, { station })}
      </Button>
    </div>
  );
}
