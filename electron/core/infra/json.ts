/** JSON that this program wrote itself, for example a column of its own database; outside data goes through a schema. */
export function parseJson<T>(text: string): T {
  return JSON.parse(text) as T;
}
