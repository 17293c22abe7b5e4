import { useEffect, useRef, useState } from 'react';
import type { QueryAnswer } from '#shared/protocol/registry.ts';
import type { Client } from '#renderer/lib/client.ts';

export interface StageAnswer<A> {
  readonly status: 'loading' | 'failed' | 'ready';
  /** What was known last stays in view; undefined before the first answer. */
  readonly answer: A | undefined;
}

interface StageRef {
  readonly tournament: string;
  readonly stage: number;
}

/** The tables of a stage, kept true by its rows. */
export function useStageTables(client: Client, ref: StageRef, rows: readonly unknown[]) {
  return useStageAnswer<QueryAnswer<'stage.tables'>>(() => client.ask('stage.tables', ref), ref, rows);
}

/** The lobbies of a stage with how each ended, kept true by its rows. */
export function useStageLobbies(client: Client, ref: StageRef, rows: readonly unknown[]) {
  return useStageAnswer<QueryAnswer<'stage.lobbies'>>(() => client.ask('stage.lobbies', ref), ref, rows);
}

/** A result changes the table of everybody who looks at it: two thousand phones ask over so many ms, not at once. */
const SPREAD_MS = 2_000;

/** What the host derives from a stage, asked at once and again after its rows changed. */
function useStageAnswer<A>(
  ask: () => Promise<A>,
  { tournament, stage }: StageRef,
  rows: readonly unknown[],
): StageAnswer<A> {
  const [state, setState] = useState<StageAnswer<A>>({ status: 'loading', answer: undefined });
  const asked = useRef(false);
  const latest = useRef(ask);
  latest.current = ask;
  useEffect(() => {
    let isGone = false;
    const wait = asked.current ? Math.random() * SPREAD_MS : 0;
    asked.current = true;
    const timer = setTimeout(() => {
      latest.current().then(
        (answer) => isGone || setState({ status: 'ready', answer }),
        () => isGone || setState((before) => ({ ...before, status: 'failed' })),
      );
    }, wait);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [tournament, stage, rows]);
  return state;
}
