import { Button } from '@mantine/core';
import { IconRestore } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '#renderer/lib/format.ts';
import { ArchiveList } from './archive-list.tsx';
import { AsideDialog } from './aside-dialog.tsx';
import type { AsideStep } from './aside-dialog.tsx';
import styles from './stages.module.css';

interface StageAnewProps {
  readonly tournament: string;
  /** The stage that can be made anew; undefined before the start, and for those who may not. */
  readonly stage: number | undefined;
  readonly organizer: boolean;
}

/** To make a stage anew, and the ones that were put aside for that. */
export function StageAnew({ tournament, stage, organizer }: StageAnewProps) {
  const { t } = useTranslation('console');
  const [step, setStep] = useState<AsideStep>();
  return (
    <div className={styles.anew}>
      <ArchiveList tournament={tournament} onBringBack={organizer ? (archive) => setStep({ archive }) : undefined} />
      {stage !== undefined && organizer && (
        <div className={styles.buttons}>
          <Button
            variant="subtle"
            color="neutral"
            leftSection={<IconRestore size={16} aria-hidden />}
            onClick={() => setStep({ stage })}
          >
            {t('anew.menu', { stage: formatNumber(stage) })}
          </Button>
        </div>
      )}
      {step !== undefined && <AsideDialog tournament={tournament} step={step} onClose={() => setStep(undefined)} />}
    </div>
  );
}
