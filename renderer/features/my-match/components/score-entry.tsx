import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GameScore } from '#shared/domain/model/stage.ts';
import { useClient } from '#renderer/lib/client-context.tsx';
import { formatNumber, formatScores } from '#renderer/lib/format.ts';
import { decodeLength } from '#renderer/lib/rows.ts';
import { useTask } from '#renderer/lib/use-task.ts';
import { Button } from '#renderer/ui/button.tsx';
import { submitScore } from '../match-actions.ts';
import { mineFirst, type Step } from '../next-step.ts';
import { changeGame, judgeDraft } from '../score-draft.ts';
import { GameRow } from './game-row.tsx';
import { ScoreVerdict } from './score-verdict.tsx';
import styles from './score-entry.module.css';

interface ScoreEntryProps {
  readonly step: Step;
  readonly onChanged: () => Promise<void>;
  readonly onCancel?: (() => void) | undefined;
}

/** The score, game by game; the next game appears while nothing is decided, and the button names what will be sent. */
export function ScoreEntry({ step, onChanged, onCancel }: ScoreEntryProps) {
  const { t } = useTranslation('player');
  const client = useClient();
  const { slot, names, bestOf, match } = step.mine;
  const length = decodeLength(bestOf);
  const [typed, setTyped] = useState<readonly GameScore[]>([]);
  const draft = judgeDraft(length, typed);
  const sides = mineFirst(names, slot);
  const isOne = 'bestOf' in length && length.bestOf === 1;
  const task = useTask(async () => {
    if (draft.score === undefined) return;
    await submitScore(client, match, draft.score);
    await onChanged();
  });
  const shown = isOne ? (draft.games[0] ?? [0, 0]) : draft.wins;

  return (
    <div className={styles.entry}>
      <div className={styles.sides}>
        {sides.map((name, index) => (
          <p key={index} className={styles.side}>
            {index === 0 ? t('score.you') : name}
          </p>
        ))}
      </div>
      <ol className={styles.games}>
        {draft.games.map((game, index) => (
          <GameRow
            key={index}
            label={isOne ? undefined : t('score.game', { n: formatNumber(index + 1) })}
            names={sides}
            scores={mineFirst(game, slot)}
            onChange={(scores) => setTyped(changeGame(length, draft.games, index, mineFirst(scores, slot)))}
          />
        ))}
      </ol>
      <ScoreVerdict draft={draft} sides={sides} slot={slot} />
      <div className={styles.actions}>
        <Button
          kind="primary"
          wide
          busy={task.busy}
          disabled={draft.score === undefined}
          onClick={() => void task.run()}
        >
          {draft.score === undefined
            ? t('score.sendEmpty')
            : t('score.send', { score: formatScores(mineFirst(shown, slot)) })}
        </Button>
        {onCancel !== undefined && (
          <Button kind="plain" wide onClick={onCancel}>
            {t('common:action.cancel')}
          </Button>
        )}
      </div>
    </div>
  );
}
