import { useEffect, useState } from 'react';
import type { PodiumName } from '#renderer/features/venue/components/champion-scene.tsx';
import { useTournament, type TournamentState, type TournamentStore } from '#renderer/stores/tournament-store.ts';

const SHOWN_MS = 60_000;
const HIDDEN_MS = 30_000;

export interface Champion {
  readonly podium: readonly PodiumName[];
  /** The champion and the last page of the bracket take turns. */
  readonly isShown: boolean;
  /** Decided before this screen's eyes. */
  readonly shines: boolean;
}

/** Who won, as soon as it is decided. It shines once; a screen that comes later shows it calm. */
export function useChampion(store: TournamentStore, isAlone = false): Champion {
  const isComplete = useTournament(store, (state) => hasEnded(state));
  const standings = useTournament(store, (state) => state.standings);
  const entrants = useTournament(store, (state) => state.entrants);
  const [turn, setTurn] = useState<{ isShown: boolean; shines: boolean }>({ isShown: true, shines: false });
  const [wasRunning, setWasRunning] = useState(false);

  useEffect(() => {
    const isRunning = (): boolean => store.getState().tournament?.state === 'running';
    if (isRunning()) setWasRunning(true);
    return store.subscribe(() => isRunning() && setWasRunning(true));
  }, [store]);

  useEffect(() => {
    if (!isComplete) return;
    setTurn({ isShown: true, shines: wasRunning });
    if (isAlone) return;
    let timer: ReturnType<typeof setTimeout>;
    const change = (isShown: boolean): void => {
      timer = setTimeout(
        () => {
          setTurn({ isShown: !isShown, shines: false });
          change(!isShown);
        },
        isShown ? SHOWN_MS : HIDDEN_MS,
      );
    };
    change(true);
    return () => clearTimeout(timer);
  }, [isComplete, wasRunning, isAlone]);

  const seeds = [...store.getState().stages.values()].at(-1)?.seeds ?? [];
  const podium = standings
    .filter(({ place, open }) => place <= 3 && !open)
    .map(({ place, seed }) => ({ place, name: entrants.get(seeds[seed - 1] ?? '')?.name ?? '' }));
  return { podium, isShown: isComplete && podium.length > 0 && turn.isShown, shines: turn.shines };
}

function hasEnded({ tournament }: TournamentState): boolean {
  return tournament?.state === 'completed' || tournament?.state === 'archived';
}
