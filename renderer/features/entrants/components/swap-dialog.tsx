import { Select } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Consequence } from '#shared/protocol/dto/ruling.ts';
import type { EntrantDto } from '#shared/protocol/dto/tournament.ts';
import { type DeskEntrant, usePreviewSeat, useSwap } from '../api/operations.ts';
import { useForeseen } from '../hooks/use-foreseen.ts';
import { StepDialog } from './step-dialog.tsx';

interface SwapDialogProps {
  readonly entrant: EntrantDto;
  readonly entrants: readonly DeskEntrant[];
  readonly renderConsequence: (consequence: Consequence) => ReactNode;
  readonly onClose: () => void;
}

/** Two that have not played change places. */
export function SwapDialog({ entrant, entrants, renderConsequence, onClose }: SwapDialogProps) {
  const { t } = useTranslation('console');
  const { id, name } = entrant;
  const [other, setOther] = useState<string | null>(null);
  const swap = useSwap();
  const preview = usePreviewSeat();
  const look = () => preview(other === null ? { entrant: id } : { entrant: id, other });
  const foreseen = useForeseen(`${id} ${other ?? ''}`, look, onClose);
  const others = entrants.filter((one) => one.stands !== 'none' && one.state === 'registered' && one.id !== id);
  return (
    <StepDialog
      title={t('swap.title', { name })}
      text={t('swap.text')}
      doing={t('swap.do')}
      foreseen={foreseen}
      ready={other !== null}
      renderConsequence={renderConsequence}
      onDo={async (fingerprint) => {
        if (other === null) return;
        await swap.mutateAsync({ input: { entrant: id, other, fingerprint }, about: name });
      }}
      onClose={onClose}
    >
      <Select
        label={t('swap.with')}
        searchable
        data={others.map((one) => ({ value: one.id, label: one.name }))}
        value={other}
        onChange={setOther}
      />
    </StepDialog>
  );
}
