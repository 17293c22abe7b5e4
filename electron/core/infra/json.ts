/** JSON that this program wrote itself, for example a column of its own database; outside data goes through a schema. */
export function parseJson<T>(text: string): T {
  return JSON.parse(text) as T;
}

/**
 * JSON that came from outside, for a schema to look at. Throws a SyntaxError for what is none, and for a key `__proto__`: it would change an
 * object's prototype where a later copy is careless.
 */
export function parseForeignJson(text: string): unknown {
  // A key can be written with escapes; without either there is none, and the slow way is not needed.
  const isSuspect = text.includes('__proto__') || text.includes('\\u');
  return JSON.parse(text, isSuspect ? refusePoison : undefined);
}

function refusePoison(key: string, value: unknown): unknown {
  if (key === '__proto__') throw new SyntaxError('forbidden key');
  return value;
}
