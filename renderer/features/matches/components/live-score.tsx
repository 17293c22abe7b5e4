import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatchRef } from '#shared/protocol/dto/common.ts';
import { countGamesToWin, countMostGames } from '#shared/domain/scoring/length.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { ScoreStepper } from '#renderer/ui/score-stepper.tsx';
import { useLiveScore } from '../api/operations.ts';
import type { MatchView } from '../model/match-view.ts';
import styles from './match-panel.module.css';

interface LiveScoreProps {
  readonly match: MatchView;
  readonly matchRef: MatchRef;
  readonly names: readonly [string, string];
}

/** The score so far, shown in the hall as it is tapped. It decides nothing. */
export function LiveScore({ match, matchRef, names }: LiveScoreProps) {
  const { t } = useTranslation('console');
  const live = useLiveScore();
  const shown: readonly [number, number] = [match.sides[0].score ?? 0, match.sides[1].score ?? 0];
  // What was tapped stands until the hall's own score has come, which may be another's newer one.
  const [tapped, setTapped] = useState<{ readonly score: readonly [number, number]; readonly over: string }>();
  const over = shown.join();
  const score = tapped?.over === over ? tapped.score : shown;
  const most = countMostGames(match.length);
  const max = most === 1 ? undefined : (countGamesToWin(match.length) ?? most);
  const set = (slot: 0 | 1, value: number): void => {
    const next: [number, number] = slot === 0 ? [value, score[1]] : [score[0], value];
    setTapped({ score: next, over });
    live.mutate({ input: { match: matchRef, score: next } }, { onError: () => setTapped(undefined) });
  };
  return (
    <section className={styles.stack}>
      <h3 className={styles.title}>{t('live.title')}</h3>
      <p className={styles.muted}>{t('live.text')}</p>
      <div className={styles.live}>
        {([0, 1] as const).map((slot) => (
          <div key={slot} className={styles.liveSide}>
            <span className={styles.muted}>{names[slot]}</span>
            <ScoreStepper
              label={t('live.label', { name: names[slot] })}
              value={score[slot]}
              onChange={(value) => set(slot, value)}
              {...(max !== undefined && { max })}
            />
          </div>
        ))}
      </div>
      {live.isError && <Notice meaning="trouble">{errorText(live.error)}</Notice>}
    </section>
  );
}
