import { useTranslation } from 'react-i18next';
import { useTables } from '#renderer/features/spectate/api/use-tables.ts';
import { LobbiesList } from '#renderer/features/spectate/components/lobbies-list.tsx';
import { TablesList } from '#renderer/features/spectate/components/tables-list.tsx';
import { useClient } from '#renderer/lib/client-context.tsx';
import { useTournament, type StageState, type TournamentStore } from '#renderer/stores/tournament-store.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import styles from './tournament-page.module.css';

interface TableTabProps {
  readonly store: TournamentStore;
  readonly stage: StageState;
  readonly favourite: string | undefined;
}

/** The tables of a stage that has them, kept true by its results. */
export function TableTab({ store, stage, favourite }: TableTabProps) {
  const { t } = useTranslation('spectator');
  const entrants = useTournament(store, (state) => state.entrants);
  const { status, tables, advance } = useTables(useClient(), store.id, stage.stage, stage.rows);
  const nameOf = (seed: number): string => entrants.get(stage.seeds[seed - 1] ?? '')?.name ?? '';
  return (
    <div className={styles.content}>
      {status === 'loading' && <Skeleton height="240px" />}
      {status === 'failed' && <Notice meaning="trouble">{t('table.failed')}</Notice>}
      <LobbiesList stage={stage} nameOf={nameOf} />
      <TablesList
        tables={tables}
        advance={advance}
        isLobby={stage.views.includes('lobbies')}
        favourite={favourite === undefined ? 0 : stage.seeds.indexOf(favourite) + 1}
        nameOf={nameOf}
      />
    </div>
  );
}
