import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '#renderer/lib/error-text.ts';
import { formatGroup, formatNumber } from '#renderer/lib/format.ts';
import { formatRuleValue } from '#renderer/lib/rule-value.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { useOpenStage, usePreviewNext } from '../api/operations.ts';
import { TieDialog } from './tie-dialog.tsx';
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
  const [deciding, setDeciding] = useState<readonly { seed: number; name: string }[]>();
  const next = preview.data;
  if (next === undefined || next.stage === null) return null;
  const { stage, entrants, cuts, fingerprint } = next;
  const parted = next.steps.filter((step) => step.parted);
  const nameIn = (pool: number): string => (pool === 0 ? '' : `${t('stages.group', { group: formatGroup(pool) })} · `);
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
      {parted.length > 0 && (
        <ul className={styles.parted} aria-label={t('stages.parted')}>
          {parted.map(({ pool, place, rule, tied }) => (
            <li key={`${pool} ${place} ${rule} ${tied.length}`} className={styles.reason}>
              {nameIn(pool)}
              {t('winners.for-place', { place: formatNumber(place), rule: t(`common:rule.${rule}`) })}:{' '}
              {tied
                .map(({ name, value }) => (value === null ? name : `${name} ${formatRuleValue(rule, value)}`))
                .join(', ')}
            </li>
          ))}
        </ul>
      )}
      {cuts.map(({ pool, open: places, tied }) => (
        <Notice
          key={pool}
          meaning="waiting"
          {...(next.open === 0 && {
            action: <Button onClick={() => setDeciding(tied)}>{t('stages.decide')}</Button>,
          })}
        >
          {nameIn(pool)}
          {t('stages.cut', { count: places, names: tied.map(({ name }) => name).join(', ') })}
        </Notice>
      ))}
      {deciding !== undefined && (
        <TieDialog
          tournament={tournament}
          stage={stage - 1}
          seeds={deciding.map(({ seed }) => seed)}
          nameOf={(seed) => deciding.find((one) => one.seed === seed)?.name ?? ''}
          onClose={() => setDeciding(undefined)}
        />
      )}
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
