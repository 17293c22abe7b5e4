import { LiveBoard } from '#renderer/features/spectate/components/live-board.tsx';
import { useFinished } from '#renderer/features/spectate/hooks/use-finished.ts';
import type { Facts } from '#renderer/features/spectate/model/facts.ts';
import { listMatches } from '#renderer/features/spectate/model/match-lists.ts';
import { useTournament, type StageState, type TournamentStore } from '#renderer/stores/tournament-store.ts';
import styles from './tournament-page.module.css';

interface LiveTabProps {
  readonly store: TournamentStore;
  readonly stage: StageState;
  readonly facts: Facts;
  readonly favourite: string | undefined;
  readonly isComplete: boolean;
}

/** What is being played, and what comes next. */
export function LiveTab({ store, stage, facts, favourite, isComplete }: LiveTabProps) {
  const stages = useTournament(store, (state) => state.stages);
  const finished = useFinished(store);
  return (
    <div className={styles.content}>
      <LiveBoard
        lists={listMatches([...stages.values()], finished)}
        facts={facts}
        isComplete={isComplete}
        favourite={favourite === undefined ? 0 : stage.seeds.indexOf(favourite) + 1}
      />
    </div>
  );
}
