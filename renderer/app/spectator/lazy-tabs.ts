import { lazy, type ComponentType } from 'react';

/** How long until a part that did not come is asked for again, ms. */
const AGAIN_MS = 3_000;

const loadTables = () => import('./table-tab.tsx');
const loadLive = () => import('./live-tab.tsx');
const loadStandings = () => import('./standings-tab.tsx');

/**
 * Tabs that are not the first thing on a phone: its first load stays small, half the hall does it at once. They never fail, only come
 * later: a line that is gone comes back.
 */
export const TableTab = part(loadTables, ({ TableTab: tab }) => tab);
export const RoundsTab = part(loadTables, ({ RoundsTab: tab }) => tab);
export const LobbiesTab = part(loadTables, ({ LobbiesTab: tab }) => tab);
export const LiveTab = part(loadLive, ({ LiveTab: tab }) => tab);
export const StandingsTab = part(loadStandings, ({ StandingsTab: tab }) => tab);

/** Fetches them when the page stands, so that a tab opens at once, also when the line is weak by then. */
export function fetchTabs(): void {
  for (const load of [loadTables, loadLive, loadStandings]) void load().catch(() => undefined);
}

function part<M, P>(load: () => Promise<M>, pick: (module: M) => ComponentType<P>) {
  return lazy(async () => ({ default: pick(await persist(load)) }));
}

async function persist<M>(load: () => Promise<M>): Promise<M> {
  for (;;) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }
}
