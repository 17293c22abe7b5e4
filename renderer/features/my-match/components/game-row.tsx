import { useTranslation } from 'react-i18next';
import type { GameScore } from '#shared/domain/model/stage.ts';
import { ScoreStepper } from '#renderer/ui/score-stepper.tsx';
import styles from './game-row.module.css';

interface GameRowProps {
  /** "Game 2"; none where a match is one game. */
  readonly label: string | undefined;
  /** Own side first. */
  readonly names: readonly [string, string];
  readonly scores: GameScore;
  readonly onChange: (scores: GameScore) => void;
}

/** One game: two numbers between thumb-sized buttons. */
export function GameRow({ label, names, scores, onChange }: GameRowProps) {
  const { t } = useTranslation('player');
  const nameOf = (index: 0 | 1) => [label, index === 0 ? t('score.you') : names[1]].filter(Boolean).join(', ');
  return (
    <li className={styles.row}>
      {label !== undefined && <p className={styles.label}>{label}</p>}
      <div className={styles.steppers}>
        <ScoreStepper label={nameOf(0)} value={scores[0]} onChange={(value) => onChange([value, scores[1]])} />
        <ScoreStepper label={nameOf(1)} value={scores[1]} onChange={(value) => onChange([scores[0], value])} />
      </div>
    </li>
  );
}
