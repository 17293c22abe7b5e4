import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntrantDto, TournamentDto } from '#shared/protocol/dto/tournament.ts';
import { AppClientError } from '#renderer/lib/client-error.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { cx } from '#renderer/ui/cx.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { useSeedingPreview, useSetSeeding } from '../api/operations.ts';
import { makeRandomSeed, startDraft, toWanted } from '../model/seeding-draft.ts';
import { SeedingForm } from './seeding-form.tsx';
import { SeedingPreviewView } from './seeding-preview.tsx';
import styles from './seeding-dialog.module.css';

interface SeedingDialogProps {
  readonly tournament: TournamentDto;
  /** By seed as they stand. */
  readonly entrants: readonly EntrantDto[];
  readonly onClose: () => void;
}

/** How seeds are made; what comes of it is seen before it is made, and just that is made. */
export function SeedingDialog({ tournament, entrants, onClose }: SeedingDialogProps) {
  const { t } = useTranslation('console');
  const [draft, setDraft] = useState(() => startDraft(tournament.seeding, makeRandomSeed()));
  const set = useSetSeeding();
  const wanted = toWanted(tournament.id, draft);
  const preview = useSeedingPreview(wanted);
  const shown = wanted === undefined ? undefined : preview.data;
  const isStale = preview.isPlaceholderData || preview.isFetching;

  const apply = (): void => {
    if (wanted === undefined || shown === undefined) return;
    set.mutate(
      { input: { ...wanted, fingerprint: shown.fingerprint }, about: tournament.name },
      {
        onSuccess: onClose,
        onError: (error) => {
          if (error instanceof AppClientError && error.code === 'seeding.changed_meanwhile') void preview.refetch();
        },
      },
    );
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size={980}
      title={t('seeding.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <div className={styles.dialog}>
        <SeedingForm tournament={tournament.id} entrants={entrants} preview={shown} draft={draft} onChange={setDraft} />
        <section
          className={cx(styles.preview, isStale && styles.stale)}
          aria-label={t('seeding.preview')}
          aria-busy={isStale}
        >
          {preview.isError && wanted !== undefined && <Notice meaning="trouble">{errorText(preview.error)}</Notice>}
          {shown === undefined && wanted !== undefined && !preview.isError && <Skeleton height="240px" />}
          {shown !== undefined && !preview.isError && <SeedingPreviewView preview={shown} entrants={entrants} />}
        </section>
      </div>
      <div className={styles.end}>
        {set.isError && <Notice meaning="trouble">{errorText(set.error)}</Notice>}
        <Button
          variant="filled"
          disabled={shown === undefined || isStale || preview.isError}
          loading={set.isPending}
          onClick={apply}
        >
          {t('seeding.apply')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </div>
    </Modal>
  );
}
