import { ActionIcon, Button, Checkbox, Modal, Textarea } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '#renderer/lib/error-text.ts';
import { formatNumber } from '#renderer/lib/format.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { type Winners, useDecidePlaces, usePreviewPlaces } from '../api/operations.ts';
import { listPlacesOf, toGroups } from '../model/trace.ts';
import { Podium } from './podium.tsx';
import styles from './winners.module.css';

interface DecideDialogProps {
  readonly tournament: string;
  readonly tie: Winners['ties'][number];
  readonly nameOf: (entrant: string) => string;
  readonly onClose: () => void;
}

/** The organizer's order of those that no rule parts, or that they share the place; what it makes of the podium is shown before. */
export function DecideDialog({ tournament, tie, nameOf, onClose }: DecideDialogProps) {
  const { t } = useTranslation('console');
  const [order, setOrder] = useState(tie.entrants);
  const [shared, setShared] = useState<readonly boolean[]>(tie.entrants.map(() => false));
  const [note, setNote] = useState('');
  const decide = useDecidePlaces();
  const groups = toGroups(order, shared);
  const places = listPlacesOf(tie.isOverfull ? 1 : tie.place, groups);
  const preview = usePreviewPlaces(tournament, groups);
  const move = (from: number, to: number): void => {
    const moved = order[from];
    if (moved !== undefined) setOrder(order.toSpliced(from, 1).toSpliced(to, 0, moved));
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('winners.decide-title', { place: formatNumber(tie.place) })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <div className={styles.form}>
        <p className={styles.quiet}>{t('winners.decide-text')}</p>
        <ol className={styles.order}>
          {order.map((entrant, index) => (
            <li key={entrant} className={styles.entry}>
              <span className={styles.number}>{formatNumber(places[index] ?? 0)}</span>
              <span className={styles.entryName}>{nameOf(entrant)}</span>
              {index > 0 && (
                <Checkbox
                  label={t('winners.share')}
                  aria-label={t('winners.share-label', { name: nameOf(entrant) })}
                  checked={shared[index] ?? false}
                  onChange={(event) => setShared(shared.with(index, event.currentTarget.checked))}
                />
              )}
              <ActionIcon
                disabled={index === 0}
                aria-label={t('stages.up', { name: nameOf(entrant) })}
                onClick={() => move(index, index - 1)}
              >
                <IconArrowUp size={18} aria-hidden />
              </ActionIcon>
              <ActionIcon
                disabled={index === order.length - 1}
                aria-label={t('stages.down', { name: nameOf(entrant) })}
                onClick={() => move(index, index + 1)}
              >
                <IconArrowDown size={18} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ol>
        {preview.data !== undefined && preview.data.places.length > 0 && (
          <section aria-label={t('winners.preview')} className={styles.preview}>
            <p className={styles.rule}>{t('winners.preview')}</p>
            <Podium places={preview.data.places} nameOf={nameOf} />
          </section>
        )}
        {preview.data?.is === 'tied' && <p className={styles.quiet}>{t('winners.preview-tied')}</p>}
        <Textarea
          label={t('winners.note-optional')}
          maxLength={300}
          autosize
          minRows={1}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {decide.isError && <Notice meaning="trouble">{errorText(decide.error)}</Notice>}
        <div className={styles.buttons}>
          <Button
            variant="filled"
            loading={decide.isPending}
            onClick={() => decide.mutate({ input: { tournament, groups, note } }, { onSuccess: onClose })}
          >
            {t('winners.decide-do')}
          </Button>
          <Button variant="subtle" color="neutral" onClick={onClose}>
            {t('cancel')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
