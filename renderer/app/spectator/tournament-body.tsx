import { Suspense, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatchShape } from '#shared/protocol/dto/match.ts';
import { findEntrants, usePool, type BracketHandle, type BracketPart } from '#renderer/features/brackets/index.ts';
import { EntrantSearch } from '#renderer/features/spectate/components/entrant-search.tsx';
import { EntrantsList } from '#renderer/features/spectate/components/entrants-list.tsx';
import { useFavourite } from '#renderer/features/spectate/hooks/use-favourite.ts';
import { makeFacts } from '#renderer/features/spectate/model/facts.ts';
import { pathToTournament, type TournamentTab } from '#renderer/features/spectate/model/paths.ts';
import { useTournament, type TournamentStore } from '#renderer/stores/tournament-store.ts';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { BracketChoices, StageChoice } from './bracket-choices.tsx';
import { BracketTab } from './bracket-tab.tsx';
import { fetchTabs, LiveTab, LobbiesTab, RoundsTab, StandingsTab, TableTab } from './lazy-tabs.ts';
import { MyFavourite } from './my-favourite.tsx';
import { navigate } from './navigation.ts';
import { Tabs } from './tabs.tsx';
import { TournamentHead } from './tournament-head.tsx';
import styles from './tournament-page.module.css';

interface TournamentBodyProps {
  readonly store: TournamentStore;
  /** Undefined: what suits the state. */
  readonly tab: TournamentTab | undefined;
  readonly selected: { readonly stage: number; readonly no: number } | undefined;
}

const NONE: readonly MatchShape[] = [];

/** A loaded tournament. */
export function TournamentBody({ store, tab: asked, selected }: TournamentBodyProps) {
  const { t } = useTranslation('spectator');
  const tournament = useTournament(store, (state) => state.tournament);
  const entrants = useTournament(store, (state) => state.entrants);
  const stages = useTournament(store, (state) => state.stages);
  const [favourite, toggleFavourite] = useFavourite(store.id);
  const [part, setPart] = useState<BracketPart>('all');
  const bracket = useRef<BracketHandle>(null);
  const panel = useId();
  const [chosen, setChosen] = useState<number>();
  // Of several stages the one that was opened last is the one that is being played; a match shows its own.
  const stage = stages.get(selected?.stage ?? chosen ?? 0) ?? [...stages.values()].at(-1);
  const views = listViewTabs(stage?.views ?? []);
  const first = views[0] ?? 'bracket';
  const { pools, pool, setPool } = usePool(stage?.shapes ?? NONE, {
    match: selected?.no ?? 0,
    seed: favourite === undefined ? 0 : (stage?.seeds.indexOf(favourite) ?? -1) + 1,
  });
  const facts = makeFacts(store.id, { stages, entrants }, t);
  useEffect(fetchTabs, []);
  if (tournament === undefined) return null;

  const isComplete = tournament.state === 'completed' || tournament.state === 'archived';
  const tabs: readonly TournamentTab[] = isComplete ? ['standings', ...views, 'live'] : [...views, 'live'];
  const tab = tabs.find((one) => one === asked) ?? tabs[0] ?? first;
  const jump = (seed: number): void => {
    if (!views.includes('bracket')) return navigate(pathToTournament(store.id, first));
    if (tab === 'bracket') bracket.current?.jumpToSeed(seed);
    else navigate(pathToTournament(store.id, 'bracket'));
    // A tab that is only just opened draws first.
    if (tab !== 'bracket') requestAnimationFrame(() => requestAnimationFrame(() => bracket.current?.jumpToSeed(seed)));
  };

  return (
    <main className={styles.page} data-tab={stage === undefined ? 'entrants' : tab}>
      <TournamentHead tournament={tournament} />
      {stage === undefined ? (
        <div className={styles.content}>
          <EntrantsList
            entrants={[...entrants.values()].sort((a, b) => (a.seed ?? Infinity) - (b.seed ?? Infinity))}
            favourite={favourite}
            onFollow={({ id }) => toggleFavourite(id)}
          />
        </div>
      ) : (
        <>
          <div className={styles.bar}>
            <Tabs tournament={store.id} shown={tab} panel={panel} tabs={tabs} />
            <div className={styles.find}>
              <EntrantSearch
                find={(query) => findEntrants(store, query, { stage: stage.stage })}
                favourite={favourite}
                onChoose={({ seed }) => jump(seed)}
                onFollow={({ id }) => toggleFavourite(id)}
              />
              <StageChoice stages={[...stages.keys()]} shown={stage.stage} onChange={setChosen} />
              {tab === 'bracket' && (
                <BracketChoices shapes={stage.shapes} {...{ pools, pool, part }} onPool={setPool} onPart={setPart} />
              )}
            </div>
          </div>
          <MyFavourite
            store={store}
            stage={stage}
            facts={facts}
            favourite={favourite}
            onUnfollow={toggleFavourite}
            onJump={jump}
          />
          <div id={panel} role="tabpanel" aria-label={t(`tabs.${tab}`)} className={styles.panel}>
            <Suspense fallback={<Skeleton height="min(60dvh, 520px)" />}>
              {tab === 'bracket' && (
                <BracketTab
                  ref={bracket}
                  store={store}
                  stage={stage}
                  part={part}
                  pool={pool}
                  onPool={setPool}
                  favourite={favourite}
                  selected={selected?.stage === stage.stage ? selected.no : null}
                />
              )}
              {tab === 'table' && <TableTab store={store} stage={stage} favourite={favourite} />}
              {tab === 'rounds' && <RoundsTab store={store} stage={stage} favourite={favourite} />}
              {tab === 'lobbies' && <LobbiesTab store={store} stage={stage} favourite={favourite} />}
              {tab === 'live' && (
                <LiveTab store={store} stage={stage} facts={facts} favourite={favourite} isComplete={isComplete} />
              )}
              {tab === 'standings' && <StandingsTab store={store} favourite={favourite} />}
            </Suspense>
          </div>
        </>
      )}
    </main>
  );
}

const VIEW_TABS: readonly TournamentTab[] = ['bracket', 'table', 'rounds', 'lobbies'];

/** A tab for each view of the stage that this page knows, the usual one first. */
function listViewTabs(views: readonly string[]): readonly TournamentTab[] {
  return views.flatMap((view) => VIEW_TABS.find((tab) => tab === view) ?? []);
}
