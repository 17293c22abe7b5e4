import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LobbyBoard } from '#renderer/features/lobbies/components/lobby-board.tsx';
import { isPassed } from '#renderer/features/matches/model/group-matches.ts';
import { useTables } from '#renderer/features/stages/api/operations.ts';
import { NextStage } from '#renderer/features/stages/components/next-stage.tsx';
import { RoundsBoard } from '#renderer/features/stages/components/rounds-board.tsx';
import { StageTable } from '#renderer/features/stages/components/stage-table.tsx';
import { TakeStageBack } from '#renderer/features/stages/components/take-stage-back.tsx';
import { TieDialog } from '#renderer/features/stages/components/tie-dialog.tsx';
import { errorText } from '#renderer/lib/error-text.ts';
import { useTournament } from '#renderer/stores/tournament-store.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { Page } from '../layout/page.tsx';
import { useRouter } from '../router/router.ts';
import { useMay } from '../session/role.ts';
import { useOpenTournament } from '../tournament-context.tsx';
import { NotStarted } from './not-started.tsx';
import { Places } from './places.tsx';
import { RoundPairings } from './round-pairings.tsx';
import { StageSwitch } from './stage-switch.tsx';
import { WinnersOfTournament } from './winners-of-tournament.tsx';
import styles from './standings-page.module.css';

/** Who stands where and why, and what comes next: the next round, the next stage. */
export function StandingsPage() {
  const { t } = useTranslation('console');
  const { stage, store } = useOpenTournament();
  const state = useTournament(store, ({ stages }) => stages.get(stage));
  return (
    <Page title={t('rail.standings')} aside={<StageSwitch />}>
      {state === undefined ? <NotStarted /> : <Shown key={stage} views={state.views} outdated={state.outdated} />}
    </Page>
  );
}

interface ShownProps {
  readonly views: readonly string[];
  readonly outdated: boolean;
}

function Shown({ views, outdated }: ShownProps) {
  const { t } = useTranslation('console');
  const router = useRouter();
  const organizer = useMay('organizer');
  const { tournament, stage, matches, nameOf, setStage, isLast } = useOpenTournament();
  const tables = useTables(tournament.id, stage);
  const [tie, setTie] = useState<readonly number[]>();
  const playing = tournament.state === 'running' || tournament.state === 'completed';
  const open = matches.filter((match) => !isPassed(match) && !DONE.has(match.state)).length;
  const follows = tournament.following[stage - 1] !== undefined;
  const isDrawn = views.includes('rounds') || views.includes('lobbies');
  if (tables.isPending) return <Skeleton height="240px" />;
  if (tables.isError) return <Notice meaning="trouble">{errorText(tables.error)}</Notice>;
  const { tables: list, draws, advance } = tables.data;
  const last = draws.at(-1)?.round;
  const inLast = matches.filter(({ round }) => round === last);
  return (
    <div className={styles.columns}>
      <div className={styles.main}>
        {outdated && <Notice meaning="waiting">{t('stages.outdated')}</Notice>}
        {isLast && <WinnersOfTournament />}
        {list.length === 0 && tournament.state !== 'completed' && <Places />}
        {list.map((table) => (
          <StageTable
            key={table.pool}
            table={table}
            advance={advance}
            isLobby={views.includes('lobbies')}
            nameOf={nameOf}
            onDecide={organizer && playing && follows ? setTie : undefined}
          />
        ))}
        {views.includes('lobbies') && (
          <LobbyBoard
            tournament={tournament.id}
            stage={stage}
            editable={playing}
            nameOf={nameOf}
            onOpen={(no) =>
              router.go({
                route: { page: 'matches', tournament: tournament.id },
                selection: { kind: 'match', stage, no },
              })
            }
          />
        )}
        {views.includes('rounds') && <RoundPairings matches={matches} />}
      </div>
      <div className={styles.side}>
        {isDrawn && draws.length > 0 && (
          <RoundsBoard
            tournament={tournament.id}
            stage={stage}
            draws={draws}
            open={open}
            untouched={inLast.every(({ state }) => state !== 'completed' && state !== 'forfeited')}
            over={list.length > 0 && list.every(({ rows }) => rows.every((row) => !row.open))}
            organizer={organizer && playing && isLast}
            nameOf={nameOf}
          />
        )}
        {organizer && playing && isLast && follows && (
          <NextStage tournament={tournament.id} onOpened={() => setStage(undefined)} />
        )}
        {organizer && playing && isLast && stage > 1 && (
          <TakeStageBack tournament={tournament.id} stage={stage} onDone={() => setStage(undefined)} />
        )}
      </div>
      {tie !== undefined && (
        <TieDialog
          tournament={tournament.id}
          stage={stage}
          seeds={tie}
          nameOf={nameOf}
          onClose={() => setTie(undefined)}
        />
      )}
    </div>
  );
}

const DONE: ReadonlySet<string> = new Set(['completed', 'forfeited']);
