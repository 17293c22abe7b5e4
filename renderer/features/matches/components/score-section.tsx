import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GameScore } from '#shared/domain/model/stage.ts';
import type { MatchView } from '../model/match-view.ts';
import { ScoreEntry } from './score-entry.tsx';
import styles from './match-panel.module.css';

interface ScoreSectionProps {
  readonly match: MatchView;
  readonly names: readonly [string, string];
  readonly games: readonly GameScore[];
  readonly busy: boolean;
  readonly onEnter: (games: [number, number][]) => void;
}

const OPEN_BY_ITSELF: ReadonlySet<MatchView['state']> = new Set(['live', 'paused']);

function labelOf(state: MatchView['state']): 'score.change' | 'score.enter-other' | 'score.enter-now' {
  if (state === 'completed' || state === 'forfeited') return 'score.change';
  return state === 'submitted' || state === 'disputed' ? 'score.enter-other' : 'score.enter-now';
}

/** The score, open while the match is played; elsewhere behind one press, so that it is not what the eye falls on. */
export function ScoreSection({ match, names, games, busy, onEnter }: ScoreSectionProps) {
  const { t } = useTranslation('console');
  const [open, setOpen] = useState(false);
  const decided = match.state === 'completed' || match.state === 'forfeited';
  if (!open && !OPEN_BY_ITSELF.has(match.state)) {
    return (
      <Button fullWidth onClick={() => setOpen(true)}>
        {t(labelOf(match.state))}
      </Button>
    );
  }
  return (
    <section className={styles.stack}>
      <h3 className={styles.title}>{t(decided ? 'score.change' : 'score.title')}</h3>
      <ScoreEntry length={match.length} names={names} games={games} busy={busy} onEnter={onEnter} />
    </section>
  );
}
