import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Consequence } from '#shared/protocol/dto/ruling.ts';
import type { EntrantDto } from '#shared/protocol/dto/tournament.ts';
import { usePreviewEntry, useTakeEntryBack } from '../api/operations.ts';
import { useForeseen } from '../hooks/use-foreseen.ts';
import { StepDialog } from './step-dialog.tsx';

interface LeaveDialogProps {
  readonly entrant: EntrantDto;
  readonly renderConsequence: (consequence: Consequence) => ReactNode;
  readonly onClose: () => void;
}

/** Takes a late entry back: as if it had not come. */
export function LeaveDialog({ entrant, renderConsequence, onClose }: LeaveDialogProps) {
  const { t } = useTranslation('console');
  const { id, name } = entrant;
  const takeBack = useTakeEntryBack();
  const preview = usePreviewEntry();
  const foreseen = useForeseen(id, () => preview({ entrant: id }), onClose);
  return (
    <StepDialog
      title={t('late.back-title', { name })}
      text={t('late.back-text')}
      doing={t('late.back')}
      foreseen={foreseen}
      renderConsequence={renderConsequence}
      onDo={(fingerprint) => takeBack.mutateAsync({ input: { entrant: id, fingerprint }, about: name })}
      onClose={onClose}
    />
  );
}
