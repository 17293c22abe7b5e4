import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { errorText } from '#renderer/lib/error-text.ts';
import { formatNumber } from '#renderer/lib/format.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { useTakeStageBack } from '../api/operations.ts';
import styles from './stages.module.css';

interface TakeStageBackProps {
  readonly tournament: string;
  readonly stage: number;
  readonly onDone: () => void;
}

/** Back to the stage before, while nothing was entered in this one; the host says why when it can't. */
export function TakeStageBack({ tournament, stage, onDone }: TakeStageBackProps) {
  const { t } = useTranslation('console');
  const takeBack = useTakeStageBack();
  return (
    <div className={styles.dialog}>
      {takeBack.isError && <Notice meaning="trouble">{errorText(takeBack.error)}</Notice>}
      <Button
        variant="subtle"
        color="neutral"
        loading={takeBack.isPending}
        onClick={() => takeBack.mutate({ input: { tournament, stage } }, { onSuccess: onDone })}
      >
        {t('stages.take-stage-back', { stage: formatNumber(stage) })}
      </Button>
    </div>
  );
}
