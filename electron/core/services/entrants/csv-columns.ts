/** What a column of a list can hold, by the headings it is known by, in the languages of the program. */
const HEADINGS = {
  name: ['name', 'entrant', 'player', 'team', 'gamertag', 'tag', 'nickname', 'নাম', 'দল', 'খেলোয়াড়'],
  seed: ['seed', 'seeding', 'rank', '#', 'সিড', 'ক্রম'],
  club: [
    ...['club', 'organisation', 'organization', 'org', 'academy', 'university', 'college', 'school'],
    ...['ক্লাব', 'প্রতিষ্ঠান', 'একাডেমি', 'বিশ্ববিদ্যালয়', 'কলেজ', 'স্কুল'],
  ],
  region: [...['region', 'city', 'district', 'division', 'country'], ...['অঞ্চল', 'শহর', 'জেলা', 'বিভাগ', 'দেশ']],
  points: [...['points', 'ranking points', 'rating', 'elo'], ...['পয়েন্ট', 'র‍্যাঙ্কিং পয়েন্ট', 'রেটিং']],
  since: [
    ...['since', 'founded', 'founding date', 'established', 'ranked since'],
    ...['প্রতিষ্ঠা', 'প্রতিষ্ঠিত', 'প্রতিষ্ঠার তারিখ', 'কবে থেকে'],
  ],
} as const;

export type Column = keyof typeof HEADINGS;

const COLUMN_OF: ReadonlyMap<string, Column> = new Map(
  Object.entries(HEADINGS).flatMap(([column, headings]) =>
    headings.map((heading) => [foldHeading(heading), column as Column] as const),
  ),
);

export interface Columns {
  /** Where each is, from 0; the first of two that say the same. */
  readonly at: ReadonlyMap<Column, number>;
  readonly taken: readonly { readonly heading: string; readonly as: Column }[];
  readonly ignored: readonly string[];
}

/** Reads the first line of a file. A team beside a player is where the player comes from. */
export function readColumns(cells: readonly string[]): Columns {
  const at = new Map<Column, number>();
  const taken: { heading: string; as: Column }[] = [];
  const ignored: string[] = [];
  const folded = cells.map(foldHeading);
  const hasClub = folded.some((heading) => COLUMN_OF.get(heading) === 'club');
  for (const [index, cell] of cells.entries()) {
    const heading = cell.trim();
    const known = COLUMN_OF.get(folded[index] ?? '');
    const isTeamOf = known === 'name' && at.has('name') && !hasClub && TEAM.has(folded[index] ?? '');
    const column = isTeamOf ? 'club' : known;
    if (column !== undefined && !at.has(column)) {
      at.set(column, index);
      taken.push({ heading: heading.slice(0, 100), as: column });
    } else if (heading !== '') ignored.push(heading.slice(0, 100));
  }
  return { at, taken, ignored };
}

const TEAM: ReadonlySet<string> = new Set(['team', 'দল'].map(foldHeading));

/** Whether a cell is the heading of names. */
export function isNameHeading(cell: string): boolean {
  return COLUMN_OF.get(foldHeading(cell)) === 'name';
}

function foldHeading(cell: string): string {
  return cell.trim().toLowerCase().replace(/\s+/gu, ' ').normalize('NFC');
}
