import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { errorText } from '#renderer/lib/error-text.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { useStartTournament, useUpdateTournament } from '../api/operations.ts';
import type { TournamentDto } from '../model/dto.ts';
import { planStructure } from '../model/structure.ts';
import { fitConfig } from '../model/tournament-form.ts';
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
  const update = useUpdateTournament();
  const start = useStartTournament();
  const { id, name, version } = tournament;
  // Rounds with a length of their own were counted for the capacity; with fewer entrants they are moved to where they belong.
  const fitted = fitConfig(tournament, entrants);
  const config = fitted ?? tournament.config;
  const plan = planStructure(config, entrants);
  const busy = update.isPending || start.isPending;
  const failed = update.error ?? start.error;

  const run = async (): Promise<void> => {
    try {
      if (fitted !== undefined) {
        await update.mutateAsync({ input: { tournament: id, version, config: fitted }, quiet: true });
      }
      await start.mutateAsync({ input: { tournament: id }, about: name });
      onClose();
    } catch {
      // Shown below the preview, by the state of the two mutations.
    }
  };
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
        {failed !== null && <Notice meaning="trouble">{errorText(failed)}</Notice>}
        <div className={styles.buttons}>
          <Button
            variant="filled"
            disabled={plan === undefined}
            loading={busy}
            onClick={() => void run()}
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
