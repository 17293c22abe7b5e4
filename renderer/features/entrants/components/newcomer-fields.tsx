import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Newcomer } from '#shared/protocol/dto/ruling.ts';
import type { DeskEntrant } from '../api/operations.ts';

/** Who comes in, as the dialog holds it: a name that is typed, or one that is known. */
export interface NewcomerDraft {
  /** '' for somebody new. */
  readonly known: string;
  readonly name: string;
}

export const NOBODY_YET: NewcomerDraft = { known: '', name: '' };

/** Undefined until somebody is named. */
export function readNewcomer({ known, name }: NewcomerDraft): Newcomer | undefined {
  if (known !== '') return { entrant: known };
  return name.trim() === '' ? undefined : { name: name.trim() };
}

interface NewcomerFieldsProps {
  readonly draft: NewcomerDraft;
  /** All of the tournament; those that do not play in the stage are offered. */
  readonly entrants: readonly DeskEntrant[];
  /** Into a later stage nobody new can come. */
  readonly onlyKnown: boolean;
  readonly onChange: (draft: NewcomerDraft) => void;
}

/** A name, or one of those that are on the list, or were, and do not play. */
export function NewcomerFields({ draft, entrants, onlyKnown, onChange }: NewcomerFieldsProps) {
  const { t } = useTranslation('console');
  const free = entrants.filter(({ stands, removed }) => stands === 'none' && !(onlyKnown && removed));
  const options = free.map(({ id, name, removed }) => ({
    value: id,
    label: removed ? t('newcomer.removed', { name }) : name,
  }));
  return (
    <>
      {(free.length > 0 || onlyKnown) && (
        <Select
          label={t('newcomer.who')}
          searchable
          allowDeselect={false}
          data={onlyKnown ? options : [{ value: '', label: t('newcomer.new') }, ...options]}
          value={onlyKnown && draft.known === '' ? null : draft.known}
          onChange={(known) => onChange({ ...draft, known: known ?? '' })}
        />
      )}
      {draft.known === '' && !onlyKnown && (
        <TextInput
          label={t('newcomer.name')}
          data-autofocus
          maxLength={80}
          value={draft.name}
          onChange={(event) => onChange({ ...draft, name: event.currentTarget.value })}
        />
      )}
    </>
  );
}
