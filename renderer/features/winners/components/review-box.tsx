import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '#renderer/lib/error-text.ts';
import { formatNumber } from '#renderer/lib/format.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { type Winners, useConfirmWinners } from '../api/operations.ts';
import styles from './winners.module.css';

interface ReviewBoxProps {
  readonly tournament: string;
  readonly winners: Winners;
  readonly nameOf: (entrant: string) => string;
  readonly organizer: boolean;
}

/** Why the result waits, and the two ways on: let it stand with a note, or correct a match. */
export function ReviewBox({ tournament, winners, nameOf, organizer }: ReviewBoxProps) {
  const { t } = useTranslation('console');
  const confirm = useConfirmWinners();
  const [note, setNote] = useState('');
  const { review, fingerprint } = winners;
  if (review === null) return null;
  const names = review.entrants.map(nameOf).join(', ');
  return (
    <Notice meaning="trouble" title={t('winners.review')}>
      <p className={styles.text}>
        {t(review.code === 'winner.mostly_forfeits' ? 'winners.mostly-forfeits' : 'winners.disqualified', {
          names,
          forfeits: formatNumber(review.forfeits),
          matches: formatNumber(review.matches),
        })}
      </p>
      <p className={styles.text}>{t('winners.review-how')}</p>
      {organizer && (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            confirm.mutate({ input: { tournament, fingerprint, note } });
          }}
        >
          <Textarea
            label={t('winners.note')}
            maxLength={300}
            autosize
            minRows={1}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          {confirm.isError && <Notice meaning="trouble">{errorText(confirm.error)}</Notice>}
          <Button type="submit" variant="filled" disabled={note.trim() === ''} loading={confirm.isPending}>
            {t('winners.confirm')}
          </Button>
        </form>
      )}
    </Notice>
  );
}
