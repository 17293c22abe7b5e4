import { useEffect, useRef, useState } from 'react';
import type { TableDto } from '#shared/protocol/dto/table.ts';
import type { Client } from '#renderer/lib/client.ts';

export interface TablesState {
  readonly status: 'loading' | 'failed' | 'ready';
  readonly tables: readonly TableDto[];
  /** How many of each table go on; 0 where no stage follows. */
  readonly advance: number;
}

const LOADING: TablesState = { status: 'loading', tables: [], advance: 0 };

/** A result changes the table of everybody who looks at it: two thousand phones ask over so many ms, not at once. */
const SPREAD_MS = 2_000;

/** The tables of a stage, asked at once and again after its rows changed. What was known stays in view meanwhile. */
export function useTables(client: Client, tournament: string, stage: number, rows: readonly unknown[]): TablesState {
  const [state, setState] = useState(LOADING);
  const asked = useRef(false);
  useEffect(() => {
    let isGone = false;
    const wait = asked.current ? Math.random() * SPREAD_MS : 0;
    asked.current = true;
    const timer = setTimeout(() => {
      client.ask('stage.tables', { tournament, stage }).then(
        ({ tables, advance }) => isGone || setState({ status: 'ready', tables, advance }),
        () => isGone || setState((before) => ({ ...before, status: 'failed' })),
      );
    }, wait);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [client, tournament, stage, rows]);
  return state;
}
