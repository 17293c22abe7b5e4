import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '#renderer/lib/error-text.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { OrderList } from '#renderer/ui/order-list.tsx';
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
  return (
    <Modal opened onClose={onClose} title={t('stages.decide-title')} closeButtonProps={{ 'aria-label': t('cancel') }}>
      <div className={styles.dialog}>
        <p className={styles.reason}>{t('stages.decide-text')}</p>
        <OrderList
          label={t('stages.decide-title')}
          order={order}
          nameOf={nameOf}
          upLabel={(name) => t('stages.up', { name })}
          downLabel={(name) => t('stages.down', { name })}
          onChange={setOrder}
        />
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
