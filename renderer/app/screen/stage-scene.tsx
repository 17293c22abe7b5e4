import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scene } from '#shared/protocol/dto/session.ts';
import { useTournamentStore } from '#renderer/features/spectate/hooks/use-tournament-store.ts';
import { SceneFrame } from '#renderer/features/venue/components/scene-frame.tsx';
import { TellingNames } from '#renderer/features/venue/components/telling-names.tsx';
import { WaitingScene } from '#renderer/features/venue/components/waiting-scene.tsx';
import { formatNumber } from '#renderer/lib/format.ts';
import { useTournament, type StageState, type TournamentStore } from '#renderer/stores/tournament-store.ts';
import { LobbiesPages } from './lobbies-pages.tsx';
import { RoundPages } from './round-pages.tsx';
import { CrossPages, TablePages } from './table-pages.tsx';

type StageSceneSettings = Extract<Scene, { kind: 'stage' }>;

/** A stage by one of its views: which one the desk chose, which format it is no screen knows. */
export function StageScene({ scene }: { readonly scene: StageSceneSettings }) {
  const store = useTournamentStore(scene.tournament);
  return store === undefined ? null : <Loaded store={store} scene={scene} />;
}

/** What each scene needs the stage to have. */
const VIEW_OF = { table: 'table', 'cross-table': 'table', rounds: 'rounds', lobbies: 'lobbies' } as const;

function Loaded({ store, scene }: { readonly store: TournamentStore; readonly scene: StageSceneSettings }) {
  const { t } = useTranslation('screen');
  const status = useTournament(store, (state) => state.status);
  const tournament = useTournament(store, (state) => state.tournament);
  const stages = useTournament(store, (state) => state.stages);
  const entrants = useTournament(store, (state) => state.entrants);
  if (status === 'gone') return <WaitingScene title={t('bracket.gone')} />;
  if (tournament === undefined) return <WaitingScene title={t('starting')} isBusy />;
  const wanted = [...stages.values()].filter(
    ({ stage, views }) => views.includes(VIEW_OF[scene.show]) && (scene.stage === null || scene.stage === stage),
  );
  // Of several the one that was opened last is the one that is being played.
  const stage = wanted.at(-1);
  if (stage === undefined) return <WaitingScene title={tournament.name} hint={t(`stage.none-${scene.show}`)} />;
  const nameOf = (seed: number): string => entrants.get(stage.seeds[seed - 1] ?? '')?.name ?? '';
  const shown: StageShown = { store, stage, nameOf, pool: scene.pool, frame };
  switch (scene.show) {
    case 'table':
      return <TablePages {...shown} />;
    case 'cross-table':
      return <CrossPages {...shown} />;
    case 'rounds':
      return <RoundPages {...shown} />;
    case 'lobbies':
      return <LobbiesPages {...shown} />;
  }

  function frame(page: FramedPage, body: ReactNode): ReactNode {
    const of = stages.size > 1 ? t('stage.stage', { stage: formatNumber(stage?.stage ?? 1) }) : undefined;
    const turn = { page: formatNumber(page.at + 1), pages: formatNumber(page.of) };
    return (
      <SceneFrame
        title={page.title ?? tournament?.name ?? ''}
        subtitle={page.title === undefined ? of : [tournament?.name, of].filter(Boolean).join(' · ')}
        {...(page.of > 1 && { aside: t('bracket.page', turn) })}
        pageKey={page.key}
      >
        <TellingNames entrants={entrants}>{body}</TellingNames>
      </SceneFrame>
    );
  }
}

/** Which page of how many, and what it is called where it is not the tournament alone. */
export interface FramedPage {
  readonly key: string;
  readonly at: number;
  readonly of: number;
  readonly title?: string | undefined;
}

/** What the pages of every view get. */
export interface StageShown {
  readonly store: TournamentStore;
  readonly stage: StageState;
  /** A group, from 1; 0: all. */
  readonly pool: number;
  readonly nameOf: (seed: number) => string;
  readonly frame: (page: FramedPage, body: ReactNode) => ReactNode;
}
