import { Button, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconArrowBackUp, IconFileImport, IconListNumbers, IconSearch, IconUserPlus } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Consequence } from '#shared/protocol/dto/ruling.ts';
import type { EntrantDto, TournamentDto } from '#shared/protocol/dto/tournament.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { useDeskEntrants, useRemoveEntrant, useUndoSeeding } from '../api/operations.ts';
import { useOrigins } from '../hooks/use-origins.ts';
import { useSeedOrder } from '../hooks/use-seed-order.ts';
import { fitsFilter } from '../model/order.ts';
import { AddForm } from './add-form.tsx';
import { ClaimsList } from './claims-list.tsx';
import { EntrantsList } from './entrants-list.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { LateDialog } from './late-dialog.tsx';
import { SeedDialog } from './seed-dialog.tsx';
import { SeedingDialog } from './seeding-dialog.tsx';
import styles from './entrants-board.module.css';

interface EntrantsBoardProps {
  readonly tournament: TournamentDto;
  readonly entrants: ReadonlyMap<string, EntrantDto>;
  /** The list can still change: before the start. */
  readonly open: boolean;
  /** Others can still come in: after the start, while it is played. */
  readonly late: boolean;
  readonly renderConsequence: (consequence: Consequence) => ReactNode;
  readonly selected: string | undefined;
  readonly onOpen: (entrant: string) => void;
}

/** Everybody who takes part: add, import, seed, and who speaks for whom. */
export function EntrantsBoard(props: EntrantsBoardProps) {
  const { tournament, entrants, open, late, selected, onOpen } = props;
  const { t } = useTranslation('console');
  const desk = useDeskEntrants(tournament.id);
  const order = useSeedOrder(entrants);
  const remove = useRemoveEntrant();
  const [text, setText] = useState('');
  const [importing, setImporting] = useState(false);
  const [entering, setEntering] = useState(false);
  const [asked, setAsked] = useState<string>();
  const filter = useRef<HTMLInputElement>(null);
  const filtered = text.trim() !== '';
  const shown = filtered ? order.list.filter((entrant) => fitsFilter(entrant, text)) : order.list;
  const known = useMemo(() => new Map(desk.data?.entrants.map((entrant) => [entrant.id, entrant])), [desk.data]);
  const origins = useOrigins(order.list);
  const undo = desk.data?.undo;
  const undoSeeding = useUndoSeeding();
  const [seeding, setSeeding] = useState(false);
  const askedEntrant = asked === undefined ? undefined : entrants.get(asked);
  useHotkeys([['/', () => filter.current?.focus()]]);

  return (
    <div className={styles.board}>
      {open && (
        <div className={styles.bar}>
          <AddForm tournament={tournament.id} origins={origins} />
          <Button leftSection={<IconFileImport size={16} aria-hidden />} onClick={() => setImporting(true)}>
            {t('import.button')}
          </Button>
          <Button leftSection={<IconListNumbers size={16} aria-hidden />} onClick={() => setSeeding(true)}>
            {t('seeding.button', { method: t(`seeding.${tournament.seeding.method}`) })}
          </Button>
          {undo !== null && undo !== undefined && (
            <Button
              leftSection={<IconArrowBackUp size={16} aria-hidden />}
              loading={undoSeeding.isPending}
              onClick={() => undoSeeding.mutate({ input: { undo } })}
            >
              {t('seeding.undo')}
            </Button>
          )}
        </div>
      )}
      {late && (
        <div className={styles.bar}>
          <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => setEntering(true)}>
            {t('late.button')}
          </Button>
        </div>
      )}
      {desk.isError && <Notice meaning="trouble">{errorText(desk.error)}</Notice>}
      <ClaimsList claims={desk.data?.claims ?? []} nameOf={(id) => entrants.get(id)?.name ?? ''} onOpen={onOpen} />
      {entrants.size === 0 ? (
        <p className={styles.empty}>{t(open ? 'entrants.empty' : 'entrants.none')}</p>
      ) : (
        <>
          <div className={styles.tools}>
            <TextInput
              ref={filter}
              className={styles.filter}
              aria-label={t('entrants.filter')}
              placeholder={t('entrants.filter')}
              leftSection={<IconSearch size={16} aria-hidden />}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
              onKeyDown={(event) => event.key === 'Escape' && setText('')}
            />
            <p className={styles.count} role="status">
              {filtered
                ? t('entrants.shown', { count: shown.length, total: entrants.size })
                : t('entrants.count', { count: entrants.size })}
              {tournament.seeding.random !== null && ` · ${t('seeding.kept', { random: tournament.seeding.random })}`}
              {tournament.seeding.apart.map((field) => ` · ${t(`seeding.kept-apart-${field}`)}`)}
            </p>
          </div>
          {shown.length === 0 ? (
            <p className={styles.empty}>{t('entrants.nothing-fits', { text })}</p>
          ) : (
            <EntrantsList
              list={shown}
              personOf={(id) => known.get(id)?.person ?? undefined}
              pointsOf={(id) => known.get(id)?.points}
              selected={selected}
              sortable={open && !filtered}
              removable={open}
              actions={{
                onOpen,
                onMove: order.move,
                onAskSeed: setAsked,
                onRemove: ({ id, name }) => remove.mutate({ input: { entrant: id }, about: name }),
              }}
            />
          )}
        </>
      )}
      {seeding && <SeedingDialog tournament={tournament} entrants={order.list} onClose={() => setSeeding(false)} />}
      {entering && (
        <LateDialog
          tournament={tournament.id}
          renderConsequence={props.renderConsequence}
          onClose={() => setEntering(false)}
        />
      )}
      {importing && <ImportDialog tournament={tournament} onClose={() => setImporting(false)} />}
      {askedEntrant !== undefined && (
        <SeedDialog
          name={askedEntrant.name}
          seed={askedEntrant.seed ?? 1}
          most={entrants.size}
          onMove={(seed) => order.move(askedEntrant.id, seed)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </div>
  );
}
