const MOST_FIELDS = 3;
const MOST_LETTERS = 40;

/** What changed, short enough for a line: `name: Asif → Asif R.`. Ids and times say nothing to a person and are left out. */
export function summarizeChange(before: unknown, after: unknown): string {
  const from = toRecord(before);
  const to = toRecord(after);
  const changed = Object.keys(to).filter((key) => isTelling(key, to[key]) && !isSame(from[key], to[key]));
  return changed
    .slice(0, MOST_FIELDS)
    .map((key) => (from[key] === undefined ? `${key}: ${show(to[key])}` : `${key}: ${show(from[key])} → ${show(to[key])}`))
    .join(' · ');
}

function toRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function isTelling(key: string, value: unknown): boolean {
  if (value === null || value === undefined) return false;
  return !/(^id$|Id$|At$|^version$|fingerprint)/.test(key) && !/^[0-9a-f-]{36}$/.test(String(value));
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function show(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text;
}
