import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { errorText } from '#renderer/lib/error-text.ts';
import { formatGroup, formatNumber } from '#renderer/lib/format.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { useOpenStage, usePreviewNext } from '../api/operations.ts';
import styles from './stages.module.css';

interface NextStageProps {
  readonly tournament: string;
  readonly onOpened: () => void;
}

/** Who would go on by now and with which seeds; opened when the stage is over and no tie is left to decide. */
export function NextStage({ tournament, onOpened }: NextStageProps) {
  const { t } = useTranslation('console');
  const preview = usePreviewNext(tournament, true);
  const open = useOpenStage();
  const next = preview.data;
  if (next === undefined || next.stage === null) return null;
  const { stage, entrants, cuts, fingerprint } = next;
  const isReady = next.open === 0 && cuts.length === 0;
  return (
    <section className={styles.box} aria-label={t('stages.next', { stage: formatNumber(stage) })}>
      <h3 className={styles.title}>{t('stages.next', { stage: formatNumber(stage) })}</h3>
      <p className={styles.reason}>
        {next.open > 0 ? t('stages.next-open', { count: next.open }) : t('stages.next-ready')}
      </p>
      <ol className={styles.seeds}>
        {entrants.map(({ entrant, name, seed, pool, rank }) => (
          <li key={entrant}>
            <span className={styles.number}>{formatNumber(seed)}</span>
            <span className={styles.name}>{name}</span>
            <span className={styles.reason}>
              {pool === 0 ? formatNumber(rank) : `${formatGroup(pool)}${formatNumber(rank)}`}
            </span>
          </li>
        ))}
      </ol>
      {cuts.map(({ pool, open: places, tied }) => (
        <Notice key={pool} meaning="waiting">
          {t('stages.cut', { count: places, names: tied.map(({ name }) => name).join(', ') })}
        </Notice>
      ))}
      {open.isError && <Notice meaning="trouble">{errorText(open.error)}</Notice>}
      <div className={styles.buttons}>
        <Button
          variant="filled"
          disabled={!isReady}
          loading={open.isPending}
          onClick={() => open.mutate({ input: { tournament, stage, fingerprint } }, { onSuccess: onOpened })}
        >
          {t('stages.open', { stage: formatNumber(stage) })}
        </Button>
      </div>
    </section>
  );
}
