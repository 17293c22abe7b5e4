import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '#renderer/lib/client-context.tsx';
import { errorText } from '#renderer/lib/error-text.ts';
import { decodeLength } from '#renderer/lib/rows.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { mineFirst, opponentOf, type Step } from '../next-step.ts';
import { useLiveScore } from '../use-live-score.ts';
import { GameRow } from './game-row.tsx';
import styles from './play-step.module.css';

type Score = readonly [number, number];

/** The score so far, shown in the hall as it is tapped. It decides nothing: the result is entered when the match is over. */
export function LiveScore({ step }: { readonly step: Step }) {
  const { t } = useTranslation('player');
  const client = useClient();
  const { mine, match } = step;
  const heard = useLiveScore(mine.match, [match.scores[0] ?? 0, match.scores[1] ?? 0]);
  const [tapped, setTapped] = useState<{ readonly score: Score; readonly over: string }>();
  const [error, setError] = useState<unknown>();
  const over = heard.join();
  const score = tapped?.over === over ? tapped.score : heard;
  const set = async (next: Score): Promise<void> => {
    setTapped({ score: next, over });
    try {
      await client.send('match.liveScore', { match: mine.match, score: [next[0], next[1]] });
      setError(undefined);
    } catch (caught) {
      setTapped(undefined);
      setError(caught);
    }
  };
  const most = mostOf(mine.bestOf);
  return (
    <section className={styles.live} aria-labelledby="live-score">
      <h3 id="live-score" className={styles.liveTitle}>
        {t('live.title')}
      </h3>
      <ul>
        <GameRow
          label={undefined}
          names={[t('score.you'), opponentOf(step) ?? t('common:toBeDecided')]}
          scores={mineFirst(score, mine.slot)}
          onChange={([a, b]) => void set(mineFirst([Math.min(a, most), Math.min(b, most)], mine.slot))}
        />
      </ul>
      {error !== undefined && <Notice meaning="trouble">{errorText(error)}</Notice>}
    </section>
  );
}

/** Most that one side can show: games that win the match, or any score of a single game. */
function mostOf(packed: number): number {
  const length = decodeLength(packed);
  if ('playAll' in length) return length.playAll;
  return length.bestOf === 1 ? 999 : Math.floor(length.bestOf / 2) + 1;
}
