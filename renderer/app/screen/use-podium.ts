import { useEffect, useMemo, useState } from 'react';
import type { PodiumName } from '#renderer/features/venue/components/podium-scene.tsx';
import { listPodium } from '#renderer/features/venue/model/podium.ts';
import { useTournament, type TournamentStore } from '#renderer/stores/tournament-store.ts';

const SHOWN_MS = 60_000;
const HIDDEN_MS = 30_000;

export interface PodiumTurn {
  /** Empty until the winners are determined. */
  readonly podium: readonly PodiumName[];
  /** The podium and what the desk chose take turns. */
  readonly isShown: boolean;
  /** Determined before this screen's eyes. */
  readonly shines: boolean;
}

/**
 * The first three, as soon as they are determined. They shine once; a screen that comes later shows them calm.
 *
 * @param isAlone the podium does not take turns: it is what the desk chose, or there is nothing else to show
 */
export function usePodium(store: TournamentStore, isAlone: boolean): PodiumTurn {
  const places = useTournament(store, (state) => state.places);
  const stages = useTournament(store, (state) => state.stages);
  const entrants = useTournament(store, (state) => state.entrants);
  const podium = useMemo(() => listPodium({ places, stages, entrants }), [places, stages, entrants]);
  const isKnown = podium.length > 0;
  const [turn, setTurn] = useState({ isShown: true, shines: false });
  const [wasUnknown, setWasUnknown] = useState(false);

  useEffect(() => {
    // Only what this screen saw undecided can be decided before its eyes.
    const look = (): void => {
      const { status, places: now } = store.getState();
      if (status === 'ready' && now.length === 0) setWasUnknown(true);
    };
    look();
    return store.subscribe(look);
  }, [store]);

  useEffect(() => {
    if (!isKnown) return;
    setTurn({ isShown: true, shines: wasUnknown });
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
  }, [isKnown, wasUnknown, isAlone]);

  return { podium, isShown: isKnown && (isAlone || turn.isShown), shines: turn.shines };
}
