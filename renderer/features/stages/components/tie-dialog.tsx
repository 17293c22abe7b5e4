import { ActionIcon, Button, Modal } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '#renderer/lib/error-text.ts';
import { formatNumber } from '#renderer/lib/format.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { useDecideTie } from '../api/operations.ts';
import styles from './stages.module.css';

interface TieDialogProps {
  readonly tournament: string;
  readonly stage: number;
  readonly seeds: readonly number[];
  readonly nameOf: (seed: number) => string;
  readonly onClose: () => void;
}

/** The organizer's order of those that no rule parts: a coin, a match outside, a word. It is kept in the log. */
export function TieDialog({ tournament, stage, seeds, nameOf, onClose }: TieDialogProps) {
  const { t } = useTranslation('console');
  const [order, setOrder] = useState(seeds);
  const decide = useDecideTie();
  const move = (from: number, to: number): void => {
    const next = [...order];
    const [moved] = next.splice(from, 1);
    if (moved === undefined) return;
    next.splice(to, 0, moved);
    setOrder(next);
  };
  return (
    <Modal opened onClose={onClose} title={t('stages.decide-title')} closeButtonProps={{ 'aria-label': t('cancel') }}>
      <div className={styles.dialog}>
        <p className={styles.reason}>{t('stages.decide-text')}</p>
        <ol className={styles.seeds}>
          {order.map((seed, index) => (
            <li key={seed}>
              <span className={styles.number}>{formatNumber(index + 1)}</span>
              <span className={styles.name}>{nameOf(seed)}</span>
              <ActionIcon
                disabled={index === 0}
                aria-label={t('stages.up', { name: nameOf(seed) })}
                onClick={() => move(index, index - 1)}
              >
                <IconArrowUp size={18} aria-hidden />
              </ActionIcon>
              <ActionIcon
                disabled={index === order.length - 1}
                aria-label={t('stages.down', { name: nameOf(seed) })}
                onClick={() => move(index, index + 1)}
              >
                <IconArrowDown size={18} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ol>
        {decide.isError && <Notice meaning="trouble">{errorText(decide.error)}</Notice>}
        <div className={styles.buttons}>
          <Button
            variant="filled"
            loading={decide.isPending}
            onClick={() => decide.mutate({ input: { tournament, stage, order: [...order] } }, { onSuccess: onClose })}
          >
            {t('stages.decide-do')}
          </Button>
          <Button variant="subtle" color="neutral" onClick={onClose}>
            {t('cancel')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
