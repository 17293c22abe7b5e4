import { useTranslation } from 'react-i18next';
import { useStageLobbies, useStageTables } from '#renderer/features/spectate/api/use-stage-answer.ts';
import { CrossList } from '#renderer/features/spectate/components/cross-list.tsx';
import { LobbiesList } from '#renderer/features/spectate/components/lobbies-list.tsx';
import { RoundsList } from '#renderer/features/spectate/components/rounds-list.tsx';
import { TablesList } from '#renderer/features/spectate/components/tables-list.tsx';
import { useClient } from '#renderer/lib/client-context.tsx';
import { useTournament, type StageState, type TournamentStore } from '#renderer/stores/tournament-store.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import styles from './tournament-page.module.css';

interface StageTabProps {
  readonly store: TournamentStore;
  readonly stage: StageState;
  readonly favourite: string | undefined;
}

/** What every view of a stage needs. */
function useShown({ store, stage, favourite }: StageTabProps) {
  const entrants = useTournament(store, (state) => state.entrants);
  return {
    ref: { tournament: store.id, stage: stage.stage },
    nameOf: (seed: number): string => entrants.get(stage.seeds[seed - 1] ?? '')?.name ?? '',
    seed: favourite === undefined ? 0 : stage.seeds.indexOf(favourite) + 1,
  };
}

/** The tables of a stage with their reasons, and who beat whom; kept true by its results. */
export function TableTab(props: StageTabProps) {
  const { t } = useTranslation('spectator');
  const { stage, store } = props;
  const { ref, nameOf, seed } = useShown(props);
  const { status, answer } = useStageTables(useClient(), ref, stage.rows);
  const tables = answer?.tables ?? [];
  return (
    <div className={styles.content}>
      {status === 'loading' && <Skeleton height="240px" />}
      {status === 'failed' && <Notice meaning="trouble">{t('table.failed')}</Notice>}
      <TablesList
        tables={tables}
        advance={answer?.advance ?? 0}
        rules={answer?.rules ?? []}
        isLobby={stage.views.includes('lobbies')}
        favourite={seed}
        nameOf={nameOf}
      />
      {answer !== undefined && (
        <CrossList tournament={store.id} stage={stage} tables={tables} favourite={seed} nameOf={nameOf} />
      )}
    </div>
  );
}

/** Round by round: who meets whom, and where. */
export function RoundsTab(props: StageTabProps) {
  const { nameOf, seed } = useShown(props);
  return (
    <div className={styles.content}>
      <RoundsList tournament={props.store.id} stage={props.stage} favourite={seed} nameOf={nameOf} />
    </div>
  );
}

/** Who sits in which lobby, and how each ended. */
export function LobbiesTab(props: StageTabProps) {
  const { t } = useTranslation('spectator');
  const { ref, nameOf, seed } = useShown(props);
  const { status, answer } = useStageLobbies(useClient(), ref, props.stage.rows);
  return (
    <div className={styles.content}>
      {status === 'loading' && <Skeleton height="240px" />}
      {status === 'failed' && <Notice meaning="trouble">{t('table.failed')}</Notice>}
      <LobbiesList
        tournament={props.store.id}
        stage={props.stage}
        lobbies={answer?.lobbies ?? []}
        favourite={seed}
        nameOf={nameOf}
      />
    </div>
  );
}
