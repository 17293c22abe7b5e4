export type TournamentTab = 'bracket' | 'table' | 'rounds' | 'lobbies' | 'live' | 'standings';

/** What the address of a spectator's page asks for. */
export type SpectatorRoute =
  | { readonly page: 'list' }
  /** `tab` undefined: what suits the tournament's state. */
  | { readonly page: 'tournament'; readonly id: string; readonly tab: TournamentTab | undefined }
  | { readonly page: 'match'; readonly id: string; readonly stage: number; readonly no: number }
  | { readonly page: 'unknown' };

const ID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const TOURNAMENT = new RegExp(`^/t/(${ID})(?:/(bracket|table|rounds|lobbies|live|standings))?$`);
const MATCH = new RegExp(`^/t/(${ID})/m/([1-9][0-9]?)\\.([1-9][0-9]{0,4})$`);

/** Reads a path; a slash at the end does not matter. */
export function readPath(path: string): SpectatorRoute {
  const clean = path.replace(/\/+$/, '').toLowerCase();
  if (clean === '' || clean === '/spectator.html') return { page: 'list' };
  const match = MATCH.exec(clean);
  if (match?.[1] !== undefined) {
    return { page: 'match', id: match[1], stage: Number(match[2]), no: Number(match[3]) };
  }
  const tournament = TOURNAMENT.exec(clean);
  if (tournament?.[1] !== undefined) {
    return { page: 'tournament', id: tournament[1], tab: tournament[2] as TournamentTab | undefined };
  }
  return { page: 'unknown' };
}

export function pathToTournament(id: string, tab?: TournamentTab): string {
  return tab === undefined ? `/t/${id}` : `/t/${id}/${tab}`;
}

export function pathToMatch(id: string, stage: number, no: number): string {
  return `/t/${id}/m/${stage}.${no}`;
}
