import { useLayoutEffect, useMemo } from 'react';
import type { MatchShape } from '#shared/protocol/dto/match.ts';
import type { BracketPart } from '../layout/layout-bracket.ts';
import { layoutBracket } from '../layout/layout-bracket.ts';
import type { BracketStore } from '../model/bracket-store.ts';
import { Scene } from '../model/scene.ts';

export interface SceneOptions {
  readonly store: BracketStore;
  readonly stage: number;
  readonly shapes: readonly MatchShape[];
  readonly part: BracketPart;
  /** The group that is drawn; 0 where there are none. */
  readonly pool: number;
  readonly culling: boolean;
}

/** The scene of one stage, part and group, which follows the store while it is on the page. */
export function useScene({ store, stage, shapes, part, pool, culling }: SceneOptions): Scene {
  const scene = useMemo(
    () => new Scene(store, stage, layoutBracket(shapes, part, pool), culling),
    [store, stage, shapes, part, pool, culling],
  );
  useLayoutEffect(() => scene.followStore(), [scene]);
  return scene;
}
