import { bindFormat } from '#shared/domain/formats/bind.ts';
import type { View } from '#shared/domain/formats/format.ts';
import type { Scene } from '#shared/protocol/dto/session.ts';
import type { TournamentDto } from '#shared/protocol/dto/tournament.ts';

type StageScene = Extract<Scene, { kind: 'stage' }>;

/** All that a screen can be told to show, in the order of the list. */
export const SCENE_KINDS = ['blank', 'next', 'bracket', 'table', 'cross-table', 'rounds', 'lobbies', 'podium'] as const;
export type SceneKind = (typeof SCENE_KINDS)[number];

const VIEW_OF: Readonly<Partial<Record<SceneKind, View>>> = {
  bracket: 'bracket',
  table: 'table',
  'cross-table': 'table',
  rounds: 'rounds',
  lobbies: 'lobbies',
};

/** The kind of a scene as the list has it; undefined for none and for one that this console does not know. */
export function kindOfScene(scene: Scene | null): SceneKind | undefined {
  return scene?.kind === 'stage' ? scene.show : scene?.kind;
}

/** Stages of a tournament, from 1, that can be shown so. A cross table needs that every two of a table meet. */
export function listStagesFor(kind: SceneKind, tournament: Pick<TournamentDto, 'config' | 'following'>): number[] {
  const view = VIEW_OF[kind];
  if (view === undefined) return [];
  return [tournament.config, ...tournament.following.map(({ config }) => config)].flatMap((config, index) => {
    const { views } = bindFormat(config);
    const isShown = views.includes(view) && (kind !== 'cross-table' || views[0] === 'table');
    return isShown ? [index + 1] : [];
  });
}

/** How many groups the stages that are meant have at most; 1 where there are none. */
export function countPools(
  { show, stage }: StageScene,
  tournament: Pick<TournamentDto, 'config' | 'following'>,
): number {
  const configs = [tournament.config, ...tournament.following.map(({ config }) => config)];
  const meant = listStagesFor(show, tournament).filter((no) => stage === null || stage === no);
  return Math.max(1, ...meant.map((no) => bindFormat(configs[no - 1] ?? tournament.config).pools));
}

/** The scene that choosing a kind begins with; undefined when no tournament can be shown so. */
export function beginScene(kind: SceneKind, tournaments: readonly TournamentDto[]): Scene | undefined {
  if (kind === 'blank') return { kind };
  if (kind === 'next') return { kind, tournament: null };
  const suits = tournaments.filter((one) => kind === 'podium' || listStagesFor(kind, one).length > 0);
  // What is being played is what the hall wants to see.
  const first = suits.find(({ state }) => state === 'running') ?? suits[0];
  if (first === undefined) return undefined;
  if (kind === 'podium') return { kind, tournament: first.id };
  if (kind === 'bracket') return { kind, tournament: first.id, part: 'all' };
  return { kind: 'stage', show: kind, tournament: first.id, stage: null, pool: 0 };
}
