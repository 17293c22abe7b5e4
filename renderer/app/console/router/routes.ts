/** A page of the console. */
export type Route =
  | { readonly page: 'home' | 'new' | 'nearby' | 'devices' | 'host' | 'backup' | 'log' }
  | { readonly page: TournamentPage; readonly tournament: string };

export const TOURNAMENT_PAGES = ['overview', 'entrants', 'bracket', 'standings', 'matches'] as const;
export type TournamentPage = (typeof TOURNAMENT_PAGES)[number];

/** What the side panel shows. */
export type Selection =
  | { readonly kind: 'match'; readonly stage: number; readonly no: number }
  | { readonly kind: 'entrant'; readonly entrant: string };

/** Where the desk is: a page, and what is selected on it. Both stand in the address, so that a link leads back here. */
export interface Place {
  readonly route: Route;
  readonly selection?: Selection;
}

const PLAIN_PAGES = ['new', 'nearby', 'devices', 'host', 'backup', 'log'] as const;
const ROOT = '/console';
const ID = /^[0-9a-f-]{36}$/;

/** Reads an address; anything unknown leads home. */
export function readPlace(pathname: string, search: string): Place {
  const route = readRoute(pathname);
  if (!('tournament' in route)) return { route };
  const selection = readSelection(new URLSearchParams(search));
  return selection === undefined ? { route } : { route, selection };
}

function readRoute(pathname: string): Route {
  const [first = '', id = '', page = 'overview'] = pathname
    .slice(pathname.startsWith(ROOT) ? ROOT.length : 0)
    .split('/')
    .filter(Boolean);
  const plain = PLAIN_PAGES.find((one) => one === first);
  if (plain !== undefined) return { page: plain };
  const known = TOURNAMENT_PAGES.find((one) => one === page);
  return first === 't' && ID.test(id) && known !== undefined ? { page: known, tournament: id } : { page: 'home' };
}

function readSelection(query: URLSearchParams): Selection | undefined {
  const [, stage, no] = /^(\d{1,2})\.(\d{1,5})$/.exec(query.get('match') ?? '') ?? [];
  if (stage !== undefined && no !== undefined) return { kind: 'match', stage: Number(stage), no: Number(no) };
  const entrant = query.get('entrant') ?? '';
  return ID.test(entrant) ? { kind: 'entrant', entrant } : undefined;
}

/** The address of a place. */
export function writePlace({ route, selection }: Place): string {
  if (!('tournament' in route)) return route.page === 'home' ? ROOT : `${ROOT}/${route.page}`;
  const path = `${ROOT}/t/${route.tournament}${route.page === 'overview' ? '' : `/${route.page}`}`;
  if (selection === undefined) return path;
  return selection.kind === 'match'
    ? `${path}?match=${selection.stage}.${selection.no}`
    : `${path}?entrant=${selection.entrant}`;
}

/** The tournament a place belongs to. */
export function tournamentOf(place: Place): string | undefined {
  return 'tournament' in place.route ? place.route.tournament : undefined;
}
