import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '#renderer/lib/error-text.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { useDeleteTournament, useMoveTournament } from '../api/operations.ts';
import type { TournamentDto } from '../model/dto.ts';
import { findMainAction, listActions } from '../model/moves.ts';
import type { NextMove, TournamentAction } from '../model/moves.ts';
import { CancelDialog } from './cancel-dialog.tsx';
import { EditDialog } from './edit-dialog.tsx';
import { OverviewFacts } from './overview-facts.tsx';
import { StartDialog } from './start-dialog.tsx';
import { TournamentState } from './tournament-state.tsx';
import styles from './overview.module.css';

export interface OverviewProps {
  readonly tournament: TournamentDto;
  /** Entrants that would start: without those that were removed or withdrew. */
  readonly entrants: number;
  /** Every match is decided. */
  readonly allDone: boolean;
  readonly onDeleted: () => void;
  readonly onEntrants: () => void;
  /** What runs now, by the page that knows the matches. */
  readonly children?: ReactNode;
}

/** How a tournament stands and what can be done with it now: the next step strong, the others in a menu. */
export function Overview({ tournament, entrants, allDone, onDeleted, onEntrants, children }: OverviewProps) {
  const { t } = useTranslation('console');
  const move = useMoveTournament();
  const remove = useDeleteTournament();
  const [dialog, setDialog] = useState<'edit' | 'start' | 'cancel'>();
  const { id, name, state } = tournament;
  const actions = listActions(state);
  const main = findMainAction(state, entrants, allDone);
  const strong = actions.find(({ action }) => action === main);
  const others = actions.filter((one) => one !== strong);

  const act = ({ action, to }: NextMove): void => {
    if (action === 'start') setDialog('start');
    else if (action === 'cancel') setDialog('cancel');
    else move.mutate({ input: { tournament: id, to: toTarget(action, to) }, about: name });
  };
  const failed = move.error ?? remove.error;

  return (
    <div className={styles.overview}>
      <div className={styles.bar}>
        <TournamentState state={state} />
        <div className={styles.buttons}>
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
        </div>
      </div>
      {failed !== null && <Notice meaning="trouble">{errorText(failed)}</Notice>}
      {children}
      <OverviewFacts tournament={tournament} entrants={entrants} />
      {dialog === 'edit' && <EditDialog tournament={tournament} onClose={() => setDialog(undefined)} />}
      {dialog === 'start' && (
        <StartDialog tournament={tournament} entrants={entrants} onClose={() => setDialog(undefined)} />
      )}
      {dialog === 'cancel' && <CancelDialog tournament={tournament} onClose={() => setDialog(undefined)} />}
    </div>
  );
}

/** The wire has its own word for the two ways back into running. */
function toTarget(action: TournamentAction, to: NextMove['to']): Exclude<NextMove['to'], 'running'> | 'resume' {
  return action === 'resume' || action === 'reopen' || to === 'running' ? 'resume' : to;
}
