import { Button, Modal, NumberInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '#renderer/lib/format.ts';
import styles from './entrants-board.module.css';

interface SeedDialogProps {
  readonly name: string;
  readonly seed: number;
  readonly most: number;
  readonly onMove: (seed: number) => void;
  readonly onClose: () => void;
}

/** A seed by its number, for lists too long to drag through. */
export function SeedDialog({ name, seed, most, onMove, onClose }: SeedDialogProps) {
  const { t } = useTranslation('console');
  const [typed, setTyped] = useState<number | ''>(seed);
  const good = typed !== '' && typed >= 1 && typed <= most;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!good) return;
    onMove(typed);
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('seeding.to-seed-title', { name })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <form className={styles.stack} onSubmit={submit}>
        <NumberInput
          label={t('seeding.seed')}
          description={t('seeding.range', { most: formatCount(most) })}
          min={1}
          max={most}
          clampBehavior="none"
          allowDecimal={false}
          allowNegative={false}
          value={typed}
          data-autofocus
          onChange={(value) => setTyped(typeof value === 'number' ? value : '')}
        />
        <div className={styles.buttons}>
          <Button type="submit" variant="filled" disabled={!good}>
            {t('seeding.move')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Modal>
  );
}
