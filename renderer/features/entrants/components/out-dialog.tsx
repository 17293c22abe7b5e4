import { Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Consequence, OutResults } from '#shared/protocol/dto/ruling.ts';
import type { EntrantDto } from '#shared/protocol/dto/tournament.ts';
import { useDisqualify, usePreviewOut, useReinstate, useWithdraw } from '../api/operations.ts';
import { useForeseen } from '../hooks/use-foreseen.ts';
import { StepDialog } from './step-dialog.tsx';

export type OutWay = 'disqualify' | 'withdraw' | 'back';

interface OutDialogProps {
  readonly entrant: EntrantDto;
  readonly way: OutWay;
  readonly renderConsequence: (consequence: Consequence) => ReactNode;
  readonly onClose: () => void;
}

/** Takes an entrant out, or back in; what it changes stands in the dialog before the button is pressed. */
export function OutDialog({ entrant, way, renderConsequence, onClose }: OutDialogProps) {
  const { t } = useTranslation('console');
  const { id, name } = entrant;
  const [reason, setReason] = useState('');
  const [chosen, setChosen] = useState<OutResults>();
  const disqualify = useDisqualify();
  const withdraw = useWithdraw();
  const reinstate = useReinstate();
  const preview = usePreviewOut();
  const look = async () => {
    const shown = await preview({ entrant: id, reinstate: way === 'back', results: chosen ?? 'keep' });
    // Who leaves by itself goes by the usual rule, unless the desk says otherwise.
    const usual = chosen === undefined && way === 'withdraw' ? shown.table?.usual : undefined;
    return usual === 'annul' ? preview({ entrant: id, results: 'annul' }) : shown;
  };
  const foreseen = useForeseen(`${id} ${way} ${chosen ?? ''}`, look, onClose);
  const table = way === 'back' ? undefined : (foreseen.consequence?.table ?? undefined);
  const results = chosen ?? (way === 'withdraw' ? (table?.usual ?? 'keep') : 'keep');
  const send = (fingerprint: string): Promise<unknown> => {
    if (way === 'back') return reinstate.mutateAsync({ input: { entrant: id, fingerprint }, about: name });
    const order = { input: { entrant: id, reason: reason.trim(), results, fingerprint }, about: name };
    return way === 'withdraw' ? withdraw.mutateAsync(order) : disqualify.mutateAsync(order);
  };
  return (
    <StepDialog
      title={t(`out.${way}-title`, { name })}
      text={t(`out.${way}-text`)}
      doing={t(`out.${way}`)}
      trouble={way !== 'back'}
      foreseen={foreseen}
      renderConsequence={(consequence) => renderConsequence(consequence)}
      onDo={send}
      onClose={onClose}
    >
      {table !== undefined && (
        <Radio.Group
          label={t('out.results')}
          description={t('out.results-text', { played: table.played, count: table.matches })}
          value={results}
          onChange={(value) => setChosen(value === 'annul' ? 'annul' : 'keep')}
        >
          <Stack gap="xs" mt="xs">
            {(['keep', 'annul'] as const).map((value) => (
              <Radio
                key={value}
                value={value}
                label={t(`out.${value}`)}
                description={value === table.usual ? t('out.usual') : undefined}
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {way !== 'back' && (
        <TextInput
          label={t('out.reason')}
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
    </StepDialog>
  );
}
