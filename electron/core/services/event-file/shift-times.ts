import type { TournamentLine } from '#shared/protocol/event-file.ts';
import { parseJson } from '../../infra/json.ts';

const TIMES: ReadonlySet<string> = new Set(['at', 'changedAt', 'startsAt', 'createdAt', 'startedAt', 'completedAt']);

/** A tournament (JSON of a TournamentLine) as if everything in it had happened later by so many ms. */
export function shiftTimes(text: string, by: number): TournamentLine {
  const line = parseJson<TournamentLine>(text);
  const shift = (_key: string, value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, own]) => [key, TIMES.has(key) && typeof own === 'number' ? own + by : own]),
    );
  };
  const stages = line.stages.map((stage) => ({
    ...stage,
    stands: stage.stands.map(([state, a, b, scoreA, scoreB, winner, since]) => [
      ...[state, a, b, scoreA, scoreB, winner],
      since + by,
    ]),
  }));
  return parseJson<TournamentLine>(JSON.stringify({ ...line, stages }, shift));
}
