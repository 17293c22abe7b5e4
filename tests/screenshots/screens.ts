import type { Shown } from './evening.ts';

/** A page of a tournament by the name of its picture. */
export type Addresses = Readonly<Record<string, string>>;

/** Views of the stage in play that its pages have tabs for. */
export type Views = readonly string[];

export function consolePages({ id, match }: Shown): Addresses {
  const at = `t/${id}`;
  return {
    overview: at,
    entrants: `${at}/entrants`,
    bracket: `${at}/bracket`,
    standings: `${at}/standings`,
    matches: `${at}/matches`,
    match: `${at}/matches?match=${match.stage}.${match.no}`,
  };
}

/** The console's pages that belong to no tournament. */
export const CONSOLE_PAGES: Addresses = { home: '', new: 'new', devices: 'devices', host: 'host', log: 'log' };

export function spectatorPages({ id, match }: Shown, views: Views): Addresses {
  const tabs = views.map((view) => [view, `t/${id}/${view}`] as const);
  return { ...Object.fromEntries(tabs), live: `t/${id}/live`, match: `t/${id}/m/${match.stage}.${match.no}` };
}

/** What a venue screen can show of the views of a stage. */
export function scenesOf({ id }: Shown, views: Views) {
  const stage = (show: 'table' | 'cross-table' | 'rounds' | 'lobbies') =>
    ({ kind: 'stage', show, tournament: id, stage: null, pool: 0 }) as const;
  return {
    ...(views.includes('bracket') && { bracket: { kind: 'bracket', tournament: id, part: 'all' } as const }),
    ...(views.includes('table') && { table: stage('table') }),
    ...(views[0] === 'table' && { 'cross-table': stage('cross-table') }),
    ...(views.includes('rounds') && { rounds: stage('rounds') }),
    ...(views.includes('lobbies') && { lobbies: stage('lobbies') }),
    next: { kind: 'next', tournament: id } as const,
  };
}
