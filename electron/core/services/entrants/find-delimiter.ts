import Papa from 'papaparse';

const DELIMITERS = [',', ';', '\t', '|'];
/** Lines that are looked at; blank ones are not counted. */
const LOOKED_AT = 20;

/**
 * What stands between the cells: what cuts a known heading off the first line; else what cuts all the first lines into the
 * same number of cells, more than one; else a comma. The parser's own guess is misled by blank lines and takes `Ana;2` for a name.
 */
export function findDelimiter(text: string, isHeading: (cell: string) => boolean): string {
  const looks = DELIMITERS.map((delimiter) => {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: LOOKED_AT, skipEmptyLines: 'greedy' });
    return { delimiter, rows: data, cells: data[0]?.length ?? 0 };
  }).filter(({ cells }) => cells > 1);
  const found =
    looks.find(({ rows }) => rows[0]?.some(isHeading)) ??
    looks.find(({ rows, cells }) => rows.every((row) => row.length === cells));
  return found?.delimiter ?? ',';
}
