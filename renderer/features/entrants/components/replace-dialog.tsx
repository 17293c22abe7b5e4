import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Consequence } from '#shared/protocol/dto/ruling.ts';
import type { EntrantDto } from '#shared/protocol/dto/tournament.ts';
import { type DeskEntrant, usePreviewSeat, useReplace } from '../api/operations.ts';
import { useForeseen } from '../hooks/use-foreseen.ts';
import { NewcomerFields, NOBODY_YET, readNewcomer } from './newcomer-fields.tsx';
import { StepDialog } from './step-dialog.tsx';

interface ReplaceDialogProps {
  readonly entrant: EntrantDto;
  readonly entrants: readonly DeskEntrant[];
  /** The stage that is played follows another one. */
  readonly isLater: boolean;
  readonly renderConsequence: (consequence: Consequence) => ReactNode;
  readonly onClose: () => void;
  /** The one who came in its place. */
  readonly onReplaced: (entrant: string) => void;
}

/** A no-show's place goes to another one; the host says why when it can't. */
export function ReplaceDialog(props: ReplaceDialogProps) {
  const { entrant, entrants, isLater, renderConsequence, onClose, onReplaced } = props;
  const { t } = useTranslation('console');
  const { id, name } = entrant;
  const [draft, setDraft] = useState(NOBODY_YET);
  const replace = useReplace();
  const preview = usePreviewSeat();
  const foreseen = useForeseen(id, () => preview({ entrant: id }), onClose);
  const by = readNewcomer(draft);
  return (
    <StepDialog
      title={t('replace.title', { name })}
      text={t('replace.text')}
      doing={t('replace.do')}
      foreseen={foreseen}
      ready={by !== undefined}
      renderConsequence={renderConsequence}
      onDo={async (fingerprint) => {
        if (by === undefined) return;
        const answer = await replace.mutateAsync({ input: { entrant: id, by, fingerprint }, about: name });
        onReplaced(answer.id);
      }}
      onClose={onClose}
    >
      <NewcomerFields draft={draft} entrants={entrants} onlyKnown={isLater} onChange={setDraft} />
    </StepDialog>
  );
}
