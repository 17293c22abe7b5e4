import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { AppClientError } from '#renderer/lib/client-error.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { useUpdateTournament } from '../api/operations.ts';
import type { TournamentDto } from '../model/dto.ts';
import { isBeforeStart } from '../model/moves.ts';
import { judgeForm, toCreateInput, toForm } from '../model/tournament-form.ts';
import { TournamentFields } from './tournament-fields.tsx';
import styles from './tournament-form.module.css';

interface EditDialogProps {
  readonly tournament: TournamentDto;
  readonly onClose: () => void;
}

/** Changes a tournament. What was typed stays when another desk was faster; saving again then overwrites knowingly. */
export function EditDialog({ tournament, onClose }: EditDialogProps) {
  const { t } = useTranslation('console');
  const update = useUpdateTournament();
  const [form, setForm] = useState(() => toForm(tournament));
  // The version that was looked at; after a clash the newer one, which is what the notice is about.
  const [version, setVersion] = useState(tournament.version);
  const [tried, setTried] = useState(false);
  const faults = judgeForm(form);
  const formatFixed = !isBeforeStart(tournament.state);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(faults).length > 0) return;
    const { name, game, capacity, placesThatMatter, startsAt, config: stage, following } = toCreateInput(form);
    const config = formatFixed ? {} : { config: stage, following, capacity };
    update.mutate(
      { input: { tournament: tournament.id, version, name, game, placesThatMatter, startsAt, ...config }, about: name },
      { onSuccess: onClose, onError: () => setVersion(tournament.version) },
    );
  };
  const clash = update.error instanceof AppClientError && update.error.code === 'tournament.changed_meanwhile';
  return (
    <Modal
      opened
      onClose={onClose}
      size={720}
      title={t('edit.title', { name: tournament.name })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <form className={styles.form} onSubmit={submit} noValidate>
        <TournamentFields
          form={form}
          faults={tried ? faults : {}}
          formatFixed={formatFixed}
          onChange={(change) => setForm({ ...form, ...change })}
        />
        {formatFixed && <p className={styles.muted}>{t('edit.fixed')}</p>}
        {update.isError && <Notice meaning="trouble">{clash ? t('edit.clash') : errorText(update.error)}</Notice>}
        <div className={styles.buttons}>
          <Button type="submit" variant="filled" loading={update.isPending}>
            {t('edit.save')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Modal>
  );
}
