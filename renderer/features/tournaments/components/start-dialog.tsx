import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { errorText } from '#renderer/lib/error-text.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { useStartTournament } from '../api/operations.ts';
import type { TournamentDto } from '../model/dto.ts';
import { planStructure } from '../model/structure.ts';
import { StructurePreview } from './structure-preview.tsx';
import styles from './overview.module.css';

interface StartDialogProps {
  readonly tournament: TournamentDto;
  readonly entrants: number;
  readonly onClose: () => void;
}

/** Says what the start will make before it makes it: entrants, byes, matches. */
export function StartDialog({ tournament, entrants, onClose }: StartDialogProps) {
  const { t } = useTranslation('console');
  const start = useStartTournament();
  const { id, name, config } = tournament;
  const plan = planStructure(config, entrants);
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('start.title', { name })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <div className={styles.stack}>
        {plan === undefined ? (
          <Notice meaning="trouble">{t('start.too-few', { count: entrants })}</Notice>
        ) : (
          <>
            <p className={styles.big}>
              {t('start.says', {
                entrants: formatCount(entrants),
                matches: formatCount(plan.matches),
                byes: formatCount(plan.byes),
              })}
            </p>
            <p className={styles.muted}>{t('start.closes')}</p>
            <StructurePreview config={config} entrants={entrants} roundsOnly />
          </>
        )}
        {start.isError && <Notice meaning="trouble">{errorText(start.error)}</Notice>}
        <div className={styles.buttons}>
          <Button
            variant="filled"
            disabled={plan === undefined}
            loading={start.isPending}
            onClick={() => start.mutate({ input: { tournament: id }, about: name }, { onSuccess: onClose })}
            data-autofocus
          >
            {t('start.do', { count: entrants })}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </div>
    </Modal>
  );
}
