import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { QueryAnswer } from '#shared/protocol/registry.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { sayDrawReason } from '#renderer/lib/draw-words.ts';
import { formatNumber } from '#renderer/lib/format.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { useDrawRound, useTakeRoundBack } from '../api/operations.ts';
import styles from './stages.module.css';

type Draws = QueryAnswer<'stage.tables'>['draws'];

interface RoundsBoardProps {
  readonly tournament: string;
  readonly stage: number;
  readonly draws: Draws;
  /** Matches that are not decided yet. */
  readonly open: number;
  /** Whether the last round has no result yet. */
  readonly untouched: boolean;
  /** Whether the stage is over: all rounds drawn and played. */
  readonly over: boolean;
  readonly organizer: boolean;
  readonly nameOf: (seed: number) => string;
}

/** The rounds that were drawn, what was unusual in each, and the next one. */
export function RoundsBoard(props: RoundsBoardProps) {
  const { tournament, stage, draws, open, untouched, over, organizer, nameOf } = props;
  const { t } = useTranslation('console');
  const draw = useDrawRound();
  const takeBack = useTakeRoundBack();
  const last = draws.at(-1)?.round ?? 0;
  const next = last + 1;
  const failed = draw.error ?? takeBack.error;
  return (
    <section className={styles.box} aria-label={t('stages.rounds')}>
      <h3 className={styles.title}>{t('stages.rounds')}</h3>
      <ol className={styles.rounds}>
        {draws.map(({ round, outdated, reasons }) => (
          <li key={round} className={styles.round}>
            <p className={styles.rule}>{t('stages.round', { round: formatNumber(round) })}</p>
            {outdated && <Notice meaning="waiting">{t('stages.outdated-round')}</Notice>}
            {reasons.map((reason, index) => (
              <p key={index} className={styles.reason}>
                {sayDrawReason(t, reason, nameOf)}
              </p>
            ))}
          </li>
        ))}
      </ol>
      {failed !== null && <Notice meaning="trouble">{errorText(failed)}</Notice>}
      {over && <p className={styles.reason}>{t('stages.over')}</p>}
      {organizer && !over && (
        <div className={styles.buttons}>
          <Button
            variant="filled"
            disabled={open > 0}
            loading={draw.isPending}
            onClick={() => draw.mutate({ input: { tournament, stage, round: next } })}
          >
            {t('stages.draw', { round: formatNumber(next) })}
          </Button>
          {open > 0 && <span className={styles.reason}>{t('stages.still-open', { count: open })}</span>}
          {untouched && last > 1 && (
            <Button
              variant="subtle"
              color="neutral"
              loading={takeBack.isPending}
              onClick={() => takeBack.mutate({ input: { tournament, stage, round: last } })}
            >
              {t('stages.take-round-back', { round: formatNumber(last) })}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
