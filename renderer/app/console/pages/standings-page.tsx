import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LobbyBoard } from '#renderer/features/lobbies/components/lobby-board.tsx';
import { isPassed } from '#renderer/features/matches/model/group-matches.ts';
import { useTables } from '#renderer/features/stages/api/operations.ts';
import { BracketPlaces } from '#renderer/features/stages/components/bracket-places.tsx';
import { CrossTables } from '#renderer/features/stages/components/cross-tables.tsx';
import { NextStage } from '#renderer/features/stages/components/next-stage.tsx';
import { RoundsBoard } from '#renderer/features/stages/components/rounds-board.tsx';
import { StageTable } from '#renderer/features/stages/components/stage-table.tsx';
import { TakeStageBack } from '#renderer/features/stages/components/take-stage-back.tsx';
import { TieDialog } from '#renderer/features/stages/components/tie-dialog.tsx';
import { decodeShape } from '#renderer/lib/rows.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { useTournament, type StageState } from '#renderer/stores/tournament-store.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { Page } from '../layout/page.tsx';
import { useRouter } from '../router/router.ts';
import { useMay } from '../session/role.ts';
import { useOpenTournament } from '../tournament-context.tsx';
import { NotStarted } from './not-started.tsx';
import { StageRounds } from './stage-rounds.tsx';
import { StageSwitch } from './stage-switch.tsx';
import { StageViews, type ShownView } from './stage-views.tsx';
import { WinnersOfTournament } from './winners-of-tournament.tsx';
import styles from './standings-page.module.css';

/** Who stands where and why, and what comes next: the next round, the next stage. */
export function StandingsPage() {
  const { t } = useTranslation('console');
  const { stage, store } = useOpenTournament();
  const state = useTournament(store, ({ stages }) => stages.get(stage));
  const [view, setView] = useState<ShownView>();
  const views = state === undefined ? [] : listViews(state);
  const shown = views.find((one) => one === view) ?? views[0];
  return (
    <Page
      title={t('rail.standings')}
      aside={
        <div className={styles.tools}>
          <StageSwitch />
          {shown !== undefined && <StageViews views={views} shown={shown} onShow={setView} />}
        </div>
      }
    >
      {state === undefined ? <NotStarted /> : <Shown key={stage} state={state} view={shown} />}
    </Page>
  );
}

/** The views of a stage beside its bracket, the usual one first; a table in which every two meet also as a cross table. */
function listViews({ views, shapes }: StageState): readonly ShownView[] {
  const isCross = shapes.some((shape) => decodeShape(shape).part === 'table');
  return views.flatMap((view): ShownView[] => {
    if (view === 'table') return isCross ? ['table', 'cross'] : ['table'];
    return view === 'rounds' || view === 'lobbies' ? [view] : [];
  });
}

interface ShownProps {
  readonly state: StageState;
  /** Undefined where there is a bracket alone. */
  readonly view: ShownView | undefined;
}

function Shown({ state, view }: ShownProps) {
  const router = useRouter();
  const { t } = useTranslation('console');
  const organizer = useMay('organizer');
  const { tournament, stage, matches, nameOf, setStage, isLast } = useOpenTournament();
  const tables = useTables(tournament.id, stage);
  const [tie, setTie] = useState<readonly number[]>();
  const playing = tournament.state === 'running' || tournament.state === 'completed';
  const open = matches.filter((match) => !isPassed(match) && !DONE.has(match.state)).length;
  const follows = tournament.following[stage - 1] !== undefined;
  const isDrawn = state.views.includes('rounds') || state.views.includes('lobbies');
  if (tables.isPending) return <Skeleton height="240px" />;
  if (tables.isError) return <Notice meaning="trouble">{errorText(tables.error)}</Notice>;
  const { tables: list, brackets, draws, advance, rules } = tables.data;
  const last = draws.at(-1)?.round;
  const inLast = matches.filter(({ round }) => round === last);
  const openMatch = (no: number): void => router.select({ kind: 'match', stage, no });
  return (
    <div className={styles.columns}>
      <div className={styles.main}>
        {state.outdated && <Notice meaning="waiting">{t('stages.outdated')}</Notice>}
        {isLast && <WinnersOfTournament />}
        {list.length === 0 && !(isLast && tournament.state === 'completed') && (
          <div className={styles.tables}>
            {brackets.map((bracket) => (
              <BracketPlaces key={bracket.pool} bracket={bracket} advance={advance} nameOf={nameOf} />
            ))}
          </div>
        )}
        {view === 'table' && (
          <div className={styles.tables}>
            {list.map((table) => (
              <StageTable
                key={table.pool}
                table={table}
                advance={advance}
                isLobby={state.views.includes('lobbies')}
                nameOf={nameOf}
                onDecide={organizer && playing && follows ? setTie : undefined}
              />
            ))}
          </div>
        )}
        {view === 'table' && rules.length > 0 && (
          <p className={styles.open}>
            {t('stages.rules', { rules: rules.map((rule) => t(`common:rule.${rule}`)).join(' · ') })}
          </p>
        )}
        {view === 'cross' && <CrossTables stage={state} tables={list} nameOf={nameOf} onOpen={openMatch} />}
        {view === 'lobbies' && (
          <LobbyBoard tournament={tournament.id} stage={stage} editable={playing} nameOf={nameOf} onOpen={openMatch} />
        )}
        {view === 'rounds' && <StageRounds stage={state} draws={draws} />}
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
