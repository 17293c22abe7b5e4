import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readEvents, RecordError } from './recorded-event.ts';
import { replayEvent } from './replay-event.ts';
import type { Verdict } from './replay-event.ts';

const HELP = `npm run --silent replay -- FILE.jsonl [--explain LINE] [--help]

Replays recorded double eliminations through the domain and prints one line of JSON:
  events   how many there are
  exact    how many agree: every match that was played is one the graph asked for, all are used,
           and the final places equal the record, ties shared
  reset    events in which a bracket reset was played
  failed   every other event by its line, with the first thing that differs
  ms       time of the replay, reading not counted
--explain LINE tells in words how one event goes. Exit code 0 when the file could be replayed, 2 when not.

FILE holds one event a line: {"n": entrants seeded 1..n, "matches": [[round, winnerSeed, loserSeed,
winnerScore, loserScore, dq], ...], "placement": {seed: place}}, in any order of play. A score of -1 was not
played; where both are -1, either may have moved on, as later matches show.`;

export interface Outcome {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The whole command but the printing; a file or an argument that makes no sense gives exit code 2. */
export function runReplay(args: readonly string[]): Outcome {
  try {
    return { exitCode: 0, stdout: `${replayFile(readArguments(args))}\n`, stderr: '' };
  } catch (error) {
    if (!(error instanceof RecordError)) throw error;
    return { exitCode: 2, stdout: '', stderr: `replay: ${error.message}\n` };
  }
}

function replayFile({ file, explain, help }: Arguments): string {
  if (help) return HELP;
  if (file === undefined) throw new RecordError(`which file? FILE.jsonl is missing\n\n${HELP}`);
  const events = readEvents(readFile(file));
  const started = performance.now();
  const verdicts = events.map(replayEvent);
  const ms = Math.round(performance.now() - started);
  if (explain !== undefined) return explainLine(verdicts, explain);
  const failed = verdicts.flatMap(({ line, failure }) => (failure ? [{ line, why: failure.why }] : []));
  const reset = verdicts.filter(({ resetPlayed }) => resetPlayed).length;
  return JSON.stringify({ events: events.length, exact: events.length - failed.length, reset, failed, ms });
}

function explainLine(verdicts: readonly Verdict[], line: number): string {
  const verdict = verdicts.find((one) => one.line === line);
  if (!verdict) throw new RecordError(`there is no event on line ${line}`);
  const { why, details } = verdict.failure ?? { why: 'exact', details: [] };
  return [`line ${line}: ${why}`, ...details.map((detail) => `  ${detail}`)].join('\n');
}

interface Arguments {
  readonly file: string | undefined;
  readonly explain: number | undefined;
  readonly help: boolean;
}

function readArguments(args: readonly string[]): Arguments {
  const options = { explain: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new RecordError(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  if (positionals.length > 1) throw new RecordError('one file at a time');
  const explain = values.explain === undefined ? undefined : Number(values.explain);
  if (explain !== undefined && !Number.isInteger(explain))
    throw new RecordError('--explain takes the number of a line');
  return { file: positionals[0], explain, help: values.help ?? false };
}

function readFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new RecordError(`cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
