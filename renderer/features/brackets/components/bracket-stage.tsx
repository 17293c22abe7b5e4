import { useEffect, useMemo, useState } from 'react';
import type { Ref } from 'react';
import type { MatchShape } from '#shared/protocol/dto/match.ts';
import { tellingPartsOf } from '#renderer/lib/telling-parts.ts';
import { useBracketHandle } from '../hooks/use-bracket-handle.ts';
import { useScene } from '../hooks/use-scene.ts';
import type { BracketPart } from '../layout/layout-bracket.ts';
import type { BracketStore } from '../model/bracket-store.ts';
import type { BracketTexts } from '../model/bracket-texts.ts';
import { nameRounds } from '../model/round-names.ts';
import { Announcer } from './announcer.tsx';
import type { BracketHandle } from './bracket.tsx';
import { BracketContext } from './bracket-context.ts';
import { Drawing } from './drawing.tsx';
import { EmptyBracket } from './placeholder.tsx';
import { PrintSheet } from './print-sheet.tsx';
import { RoundsList } from './rounds-list.tsx';
import { Toolbar } from './toolbar.tsx';
import styles from './drawing.module.css';

interface BracketStageProps {
  readonly store: BracketStore;
  readonly stage: number;
  readonly shapes: readonly MatchShape[];
  readonly part: BracketPart;
  readonly pool: number;
  readonly onPool?: (pool: number) => void;
  readonly texts: BracketTexts;
  readonly selected?: number | null;
  readonly onSelect?: (no: number) => void;
  readonly onOpen?: (no: number) => void;
  readonly focusEntrant?: number | null;
  readonly interactive?: boolean;
  readonly culling?: boolean;
  readonly ref?: Ref<BracketHandle>;
}

/** A stage that has matches: the drawing or the list, its tools, and what is told and printed. */
export function BracketStage(props: BracketStageProps) {
  const { store, stage, shapes, part, pool, texts, interactive = true, culling = true, onSelect, onOpen } = props;
  const selected = props.selected ?? 0;
  const followed = props.focusEntrant ?? 0;
  const [view, setView] = useState<'drawing' | 'list'>('drawing');
  const scene = useScene({ store, stage, shapes, part, pool, culling });
  const rounds = useMemo(() => nameRounds(shapes, pool), [shapes, pool]);
  const shared = useMemo(
    () => ({
      ...{ scene, shapes, rounds, texts, interactive },
      tellingFrom: (name: string) => tellingPartsOf(store.getState().entrants).get(name),
    }),
    [store, scene, shapes, rounds, texts, interactive],
  );
  useEffect(() => scene.highlight.update({ selected, followed }), [scene, selected, followed]);
  useBracketHandle(props.ref, {
    ...{ store, stage, part, pool, scene, texts },
    showDrawing: (of) => {
      if (of !== pool) props.onPool?.(of);
      setView('drawing');
    },
  });
  if (scene.layout.width === 0) return <EmptyBracket title={texts.fill('empty.part')} />;
  return (
    <BracketContext value={shared}>
      <div
        className={styles.frame}
        data-following={followed > 0 ? '' : undefined}
        style={{ ['--seed-width' as string]: getSeedWidth(shapes) }}
      >
        {interactive && <Toolbar view={view} onView={setView} />}
        {view === 'drawing' ? (
          <Drawing selected={selected} onSelect={onSelect} onOpen={onOpen} />
        ) : (
          <RoundsList onOpen={onOpen} />
        )}
        {interactive && <Announcer />}
        <PrintSheet store={store} stage={stage} part={part} pool={pool} />
      </div>
    </BracketContext>
  );
}

/** Room for the longest seed, so that all names begin at one line. */
function getSeedWidth(shapes: readonly MatchShape[]): string {
  const entrants = shapes.reduce((most, [, , , a, b]) => Math.max(most, a, b), 0);
  return `${10 + 8 * Math.max(2, String(entrants).length)}px`;
}
