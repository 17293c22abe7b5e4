import { useSyncExternalStore } from 'react';
import type { Ref } from 'react';
import { useBracketTexts } from '../hooks/use-bracket-texts.ts';
import { useStageShapes } from '../hooks/use-stage-shapes.ts';
import { listPools } from '../layout/graph.ts';
import type { BracketPart } from '../layout/layout-bracket.ts';
import type { BracketStore } from '../model/bracket-store.ts';
import { BracketStage } from './bracket-stage.tsx';
import { EmptyBracket, LoadingBracket } from './placeholder.tsx';

/** What a page can ask of a bracket that it shows. */
export interface BracketHandle {
  /** Brings a match to the middle, readable, and marks it. */
  jumpToMatch(no: number): void;
  /** Brings the match where an entrant stands now. */
  jumpToSeed(seed: number): void;
  fit(): void;
  zoomBy(factor: number): void;
  /** The part that is shown, as a picture for paper. */
  exportSvg(): Promise<string>;
  /** The same in the colors of the page. */
  exportPng(): Promise<Blob>;
}

export interface BracketProps {
  readonly store: BracketStore;
  readonly stage: number;
  readonly part?: BracketPart;
  /** The group that is drawn, where the stage has them; default: the first. */
  readonly pool?: number | undefined;
  /** A jump leads to the bracket of another group. */
  readonly onPool?: (pool: number) => void;
  /** Ordinal of the match whose panel is open. */
  readonly selected?: number | null;
  /** A click or tap, or Space. */
  readonly onSelect?: (no: number) => void;
  /** A double click or Enter. */
  readonly onOpen?: (no: number) => void;
  /** Seed of an entrant whose way stays lit. */
  readonly focusEntrant?: number | null;
  /** False on a venue screen: no tools, no focus, no pointer. */
  readonly interactive?: boolean;
  /** False keeps every card in the document, for example so that the browser's own search finds all names. */
  readonly culling?: boolean;
  readonly ref?: Ref<BracketHandle>;
}

/** A stage drawn from its graph. It fills its box, which needs a height. */
export function Bracket({ store, stage, part = 'all', pool, ...rest }: BracketProps) {
  const texts = useBracketTexts();
  const shapes = useStageShapes(store, stage);
  const status = useSyncExternalStore(store.subscribe, () => store.getState().status);
  if (!shapes || shapes.length === 0) {
    if (status === 'loading') return <LoadingBracket texts={texts} />;
    return <EmptyBracket title={texts.fill('empty.title')} text={texts.fill('empty.text')} />;
  }
  const pools = listPools(shapes);
  const drawn = pools.find((one) => one === pool) ?? pools[0] ?? 0;
  return <BracketStage {...{ store, stage, shapes, part, texts }} pool={drawn} {...rest} />;
}
