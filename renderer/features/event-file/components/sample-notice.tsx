import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TournamentDto } from '#shared/protocol/dto/tournament.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { useRemoveSample, useSample } from '../api/operations.ts';

/** While the sample event is here: what it is for, and how it goes again. */
export function SampleNotice({ tournaments }: { readonly tournaments: readonly Pick<TournamentDto, 'id'>[] }) {
  const { t } = useTranslation('console');
  const sample = useSample();
  const remove = useRemoveSample();
  if (!tournaments.some(({ id }) => sample.data?.tournaments.includes(id))) return null;
  return (
    <Notice
      meaning="waiting"
      title={t('event-file.sample-title')}
      action={
        <Button size="xs" loading={remove.isPending} onClick={() => remove.mutate({ input: {} })}>
          {t('event-file.sample-remove')}
        </Button>
      }
    >
      {t('event-file.sample-text')}
    </Notice>
  );
}
