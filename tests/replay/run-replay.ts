import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { HELP } from './help.ts';
import { RecordError } from './recorded-event.ts';
import { explain as explainItem, summarize } from './report.ts';
import { readFileOfAnyShape } from './shapes.ts';

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
  if (file === undefined) throw new RecordError(`which file? FILE is missing\n\n${HELP}`);
  const replay = readFileOfAnyShape(readFile(file));
  const started = performance.now();
  const report = replay();
  const ms = Math.round(performance.now() - started);
  if (explain === undefined) return summarize(report, ms);
  const explained = explainItem(report, explain);
  if (explained === undefined) throw new RecordError(`there is no ${report.noun} ${explain}`);
  return explained;
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
    throw new RecordError('--explain takes the number of a line, event, pairing or team');
  return { file: positionals[0], explain, help: values.help ?? false };
}

function readFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new RecordError(`cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
