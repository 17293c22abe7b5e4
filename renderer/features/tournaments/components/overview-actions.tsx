import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDownload, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeleteTournament, useMoveTournament } from '../api/operations.ts';
import type { TournamentDto } from '../model/dto.ts';
import { findMainAction, listActions } from '../model/moves.ts';
import type { NextMove, TournamentAction } from '../model/moves.ts';
import { CancelDialog } from './cancel-dialog.tsx';
import { EditDialog } from './edit-dialog.tsx';
import { StartDialog } from './start-dialog.tsx';
import { TournamentState } from './tournament-state.tsx';
import styles from './overview.module.css';

export interface OverviewActionsProps {
  readonly tournament: TournamentDto;
  /** Entrants that would start: without those that were removed or withdrew. */
  readonly entrants: number;
  /** Every match is decided. */
  readonly allDone: boolean;
  /** False for a referee, who sees the state alone. */
  readonly organizer: boolean;
  readonly onDeleted: () => void;
  readonly onEntrants: () => void;
  readonly onExport: () => void;
}

/** How a tournament stands and what can be done with it now: the next step strong, the others in a menu. */
export function OverviewActions(props: OverviewActionsProps) {
  const { tournament, entrants, allDone, organizer, onDeleted, onEntrants, onExport } = props;
  const { t } = useTranslation('console');
  const move = useMoveTournament();
  const remove = useDeleteTournament();
  const [dialog, setDialog] = useState<'edit' | 'start' | 'cancel'>();
  const { id, name, state } = tournament;
  const actions = listActions(state, tournament.startedAt !== null);
  const main = findMainAction(state, entrants, allDone);
  const strong = actions.find(({ action }) => action === main);
  const others = actions.filter((one) => one !== strong);
  const close = (): void => setDialog(undefined);

  const act = ({ action, to }: NextMove): void => {
    if (action === 'start') setDialog('start');
    else if (action === 'cancel') setDialog('cancel');
    else move.mutate({ input: { tournament: id, to: toTarget(action, to) }, about: name });
  };
  if (!organizer) return <TournamentState state={state} />;
  return (
    <div className={styles.buttons}>
      <span className={styles.state}>
        <TournamentState state={state} />
      </span>
      {strong !== undefined && (
        <Button variant="filled" loading={move.isPending} onClick={() => act(strong)}>
          {t(`action.${strong.action}`)}
        </Button>
      )}
      {main === undefined && state === 'registration_open' && (
        <Button variant="filled" onClick={onEntrants}>
          {t('overview.add-entrants')}
        </Button>
      )}
      <Button leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setDialog('edit')}>
        {t('overview.edit')}
      </Button>
      <Menu>
        <Menu.Target>
          <Button rightSection={<IconChevronDown size={16} aria-hidden />}>{t('overview.more')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {others.map((one) => (
            <Menu.Item key={one.action} onClick={() => act(one)}>
              {t(`action.${one.action}`)}
            </Menu.Item>
          ))}
          <Menu.Item leftSection={<IconDownload size={16} aria-hidden />} onClick={onExport}>
            {t('event-file.export-one')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item
            color="trouble"
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() => remove.mutate({ input: { tournament: id }, about: name }, { onSuccess: onDeleted })}
          >
            {t('overview.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {dialog === 'edit' && <EditDialog tournament={tournament} onClose={close} />}
      {dialog === 'start' && <StartDialog tournament={tournament} entrants={entrants} onClose={close} />}
      {dialog === 'cancel' && <CancelDialog tournament={tournament} onClose={close} />}
    </div>
  );
}

/** The wire has its own word for the two ways back into running. */
function toTarget(action: TournamentAction, to: NextMove['to']): Exclude<NextMove['to'], 'running'> | 'resume' {
  return action === 'resume' || action === 'reopen' || to === 'running' ? 'resume' : to;
}
