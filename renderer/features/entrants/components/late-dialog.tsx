import { Button, Modal, Select } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Consequence, FreePlaceDto } from '#shared/protocol/dto/ruling.ts';
import { errorText, refusalText } from '#renderer/lib/error-text.ts';
import { formatGroup, formatNumber } from '#renderer/lib/format.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { useDeskEntrants, useEnterLate, useLatePlaces, usePreviewEntry } from '../api/operations.ts';
import { useForeseen } from '../hooks/use-foreseen.ts';
import { NewcomerFields, NOBODY_YET, readNewcomer } from './newcomer-fields.tsx';
import { StepDialog } from './step-dialog.tsx';
import styles from './entrant-panel.module.css';

interface LateDialogProps {
  readonly tournament: string;
  readonly renderConsequence: (consequence: Consequence) => ReactNode;
  readonly onClose: () => void;
}

/** Lets one in after the start: the places that are free, or why there is none. */
export function LateDialog({ tournament, renderConsequence, onClose }: LateDialogProps) {
  const { t } = useTranslation('console');
  const free = useLatePlaces(tournament);
  const places = free.data?.places ?? [];
  const [first] = places;
  if (first !== undefined)
    return (
      <EnterLate
        tournament={tournament}
        places={places}
        first={first}
        isLater={(free.data?.stage ?? 1) > 1}
        renderConsequence={renderConsequence}
        onClose={onClose}
      />
    );
  const why = free.data?.why;
  return (
    <Modal opened onClose={onClose} title={t('late.title')} closeButtonProps={{ 'aria-label': t('close') }}>
      <div className={styles.panel}>
        {free.isPending && <Skeleton height="48px" />}
        {why !== undefined && why !== null && <Notice meaning="waiting">{refusalText(why)}</Notice>}
        {free.isError && <Notice meaning="trouble">{errorText(free.error)}</Notice>}
        <div className={styles.buttons}>
          <Button onClick={onClose}>{t('close')}</Button>
        </div>
      </div>
    </Modal>
  );
}

interface EnterLateProps extends LateDialogProps {
  readonly places: readonly FreePlaceDto[];
  readonly first: FreePlaceDto;
  readonly isLater: boolean;
}

function EnterLate({ tournament, places, first, isLater, renderConsequence, onClose }: EnterLateProps) {
  const { t } = useTranslation('console');
  const desk = useDeskEntrants(tournament);
  const [draft, setDraft] = useState(NOBODY_YET);
  const [chosen, setChosen] = useState(first.place);
  const enter = useEnterLate();
  const preview = usePreviewEntry();
  const place = places.find((one) => one.place === chosen) ?? first;
  const foreseen = useForeseen(`${place.place}`, () => preview({ tournament, place: place.place }), onClose);
  const by = readNewcomer(draft);
  const about = draft.name.trim();
  const say = (one: FreePlaceDto): string => {
    const values = {
      name: one.opponentName,
      group: formatGroup(one.pool),
      lobby: formatNumber(one.pool),
      round: formatNumber(one.round),
      count: one.missed,
    };
    if (one.opponent > 0) return t('late.place-opponent', values);
    if (one.missed > 0) return t('late.place-missed', values);
    if (one.place > 0) return t('late.place-lobby', values);
    if (one.pool > 0) return t('late.place-group', values);
    return one.round === 1 ? t('late.place-all', values) : t('late.place-round', values);
  };
  return (
    <StepDialog
      title={t('late.title')}
      text={t('late.text')}
      doing={t('late.do')}
      foreseen={foreseen}
      ready={by !== undefined}
      renderConsequence={renderConsequence}
      onDo={async (fingerprint) => {
        if (by === undefined) return;
        const known = desk.data?.entrants.find(({ id }) => id === draft.known)?.name;
        const input = { tournament, by, place: place.place, fingerprint };
        await enter.mutateAsync({ input, about: known ?? about });
      }}
      onClose={onClose}
    >
      <NewcomerFields draft={draft} entrants={desk.data?.entrants ?? []} onlyKnown={isLater} onChange={setDraft} />
      {places.length > 1 ? (
        <Select
          label={t('late.place')}
          allowDeselect={false}
          searchable
          data={places.map((one) => ({ value: String(one.place), label: say(one) }))}
          value={String(place.place)}
          onChange={(value) => setChosen(Number(value))}
        />
      ) : (
        <p>{say(place)}</p>
      )}
    </StepDialog>
  );
}
