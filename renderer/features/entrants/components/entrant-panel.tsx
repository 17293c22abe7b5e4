import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Consequence } from '#shared/protocol/dto/ruling.ts';
import type { EntrantDto } from '#shared/protocol/dto/tournament.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { formatNumber } from '#renderer/lib/format.ts';
import { StateMark } from '#renderer/ui/state-mark.tsx';
import { useDeskEntrants, useRemoveEntrant, useRenameEntrant } from '../api/operations.ts';
import { useOrigins } from '../hooks/use-origins.ts';
import { toDraft } from '../model/attributes.ts';
import { AttributesForm } from './attributes-form.tsx';
import { ClaimCard } from './claim-card.tsx';
import { AfterStart } from './after-start.tsx';
import { HideName } from './hide-name.tsx';
import styles from './entrant-panel.module.css';

interface EntrantPanelProps {
  readonly tournament: string;
  readonly entrant: EntrantDto;
  /** Before the start: it can still leave the list. */
  readonly open: boolean;
  readonly onRemoved: () => void;
  /** Another one took its place. */
  readonly onReplaced: (entrant: string) => void;
  /** The stage that is played follows another one. */
  readonly isLater: boolean;
  /** The entrant's matches, by the page that knows them. */
  readonly matches: ReactNode;
  readonly renderConsequence: (consequence: Consequence) => ReactNode;
}

/** One entrant: its name, who speaks for it, its matches, and taking it out. */
export function EntrantPanel(props: EntrantPanelProps) {
  const { tournament, entrant, open, onRemoved, onReplaced, isLater, matches, renderConsequence } = props;
  const { t } = useTranslation('console');
  const desk = useDeskEntrants(tournament);
  const remove = useRemoveEntrant();
  const origins = useOrigins(desk.data?.entrants ?? NOBODY);
  const details = desk.data?.entrants.find(({ id }) => id === entrant.id);
  const { id, name, seed, state } = entrant;
  return (
    <div className={styles.panel}>
      <div>
        <p className={styles.name}>{name}</p>
        <p className={styles.facts}>
          {seed !== null && <span>{t('match.seed', { seed: formatNumber(seed) })}</span>}
          <StateMark meaning={state === 'disqualified' ? 'trouble' : 'quiet'}>{t(`entrants.state.${state}`)}</StateMark>
        </p>
      </div>
      <HideName entrant={entrant} givenName={details?.givenName} />
      {details !== undefined && <RenameForm key={details.givenName} id={id} given={details.givenName} />}
      {details !== undefined && (
        <AttributesForm key={JSON.stringify(toDraft(details))} entrant={details} origins={origins} />
      )}
      <ClaimCard entrant={entrant} person={details?.person ?? undefined} hasPin={details?.hasPin === true} />
      {matches}
      {open ? (
        <div className={styles.buttons}>
          <Button
            color="trouble"
            loading={remove.isPending}
            onClick={() => remove.mutate({ input: { entrant: id }, about: name }, { onSuccess: onRemoved })}
          >
            {t('entrants.remove')}
          </Button>
        </div>
      ) : (
        <AfterStart
          entrant={entrant}
          entrants={desk.data?.entrants ?? []}
          isLater={isLater}
          renderConsequence={renderConsequence}
          onReplaced={onReplaced}
        />
      )}
    </div>
  );
}

const NOBODY: readonly EntrantDto[] = [];

function RenameForm({ id, given }: { readonly id: string; readonly given: string }) {
  const { t } = useTranslation('console');
  const rename = useRenameEntrant();
  const [name, setName] = useState(given);
  const wanted = name.trim();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (wanted === '' || wanted === given) return;
    const undo = { name: 'entrant.rename', input: { entrant: id, name: given } } as const;
    rename.mutate({ input: { entrant: id, name: wanted }, about: given, undo });
  };
  return (
    <form className={styles.rename} onSubmit={submit}>
      <TextInput
        label={t('entrants.shown-name')}
        value={name}
        maxLength={80}
        error={rename.isError ? errorText(rename.error) : undefined}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {wanted !== given && wanted !== '' && (
        <Button type="submit" loading={rename.isPending}>
          {t('entrants.rename')}
        </Button>
      )}
    </form>
  );
}
