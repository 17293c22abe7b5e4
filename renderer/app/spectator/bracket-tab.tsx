import type { Ref } from 'react';
import { Bracket, type BracketHandle, type BracketPart } from '#renderer/features/brackets/index.ts';
import { pathToMatch } from '#renderer/features/spectate/model/paths.ts';
import type { StageState, TournamentStore } from '#renderer/stores/tournament-store.ts';
import { navigate } from './navigation.ts';
import styles from './tournament-page.module.css';

interface BracketTabProps {
  readonly store: TournamentStore;
  readonly stage: StageState;
  readonly part: BracketPart;
  readonly pool: number;
  readonly onPool: (pool: number) => void;
  readonly favourite: string | undefined;
  readonly selected: number | null;
  readonly ref: Ref<BracketHandle>;
}

/** The bracket with the favourite's way lit; a tap opens a match. */
export function BracketTab({ store, stage, part, pool, onPool, favourite, selected, ref }: BracketTabProps) {
  const seed = favourite === undefined ? 0 : stage.seeds.indexOf(favourite) + 1;
  const open = (no: number): void => navigate(pathToMatch(store.id, stage.stage, no));
  return (
    <div className={styles.bracket}>
      <Bracket
        ref={ref}
        store={store}
        stage={stage.stage}
        part={part}
        pool={pool}
        onPool={onPool}
        selected={selected}
        onSelect={open}
        onOpen={open}
        focusEntrant={seed > 0 ? seed : null}
      />
    </div>
  );
}
