import { Button } from '@mantine/core';
import { IconArrowRight, IconDoorEnter, IconFileImport } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '#renderer/lib/error-text.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { useMoveTournament } from '../api/operations.ts';
import type { TournamentDto } from '../model/dto.ts';
import styles from './tournament-form.module.css';

interface CreatedStepProps {
  readonly tournament: TournamentDto;
  readonly onOpen: (tournament: string, page: 'overview' | 'entrants') => void;
}

/** The draft is there; now entrants come, by themselves or from a list. */
export function CreatedStep({ tournament, onOpen }: CreatedStepProps) {
  const { t } = useTranslation('console');
  const move = useMoveTournament('here');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const openRegistration = (): void =>
    move.mutate(
      { input: { tournament: tournament.id, to: 'registration_open' }, about: tournament.name },
      { onSuccess: () => onOpen(tournament.id, 'entrants') },
    );
  return (
    <div className={styles.done}>
      <h1 ref={heading} tabIndex={-1}>
        {t('wizard.created', { name: tournament.name })}
      </h1>
      <p className={styles.muted}>{t('wizard.created-text')}</p>
      {move.isError && <Notice meaning="trouble">{errorText(move.error)}</Notice>}
      <div className={styles.buttons}>
        <Button
          variant="filled"
          size="md"
          loading={move.isPending}
          leftSection={<IconDoorEnter size={18} aria-hidden />}
          onClick={openRegistration}
        >
          {t('wizard.open-registration')}
        </Button>
        <Button
          size="md"
          leftSection={<IconFileImport size={18} aria-hidden />}
          onClick={() => onOpen(tournament.id, 'entrants')}
        >
          {t('wizard.import')}
        </Button>
        <Button
          size="md"
          variant="subtle"
          color="neutral"
          rightSection={<IconArrowRight size={18} aria-hidden />}
          onClick={() => onOpen(tournament.id, 'overview')}
        >
          {t('wizard.later')}
        </Button>
      </div>
    </div>
  );
}
