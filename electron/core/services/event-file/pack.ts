import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import {
  AnyHeadSchema,
  EndLineSchema,
  HeadLineSchema,
  type HeadLine,
  type TournamentLine,
} from '#shared/protocol/event-file.ts';
import {
  EVENT_FILE_FORMAT,
  MAX_DEPTH,
  MAX_FILE_BYTES,
  MAX_TOURNAMENTS,
  MAX_UNPACKED_BYTES,
  MAX_VALUES,
} from '#shared/protocol/event-file-limits.ts';
import { AppError } from '../../infra/app-error.ts';
import { parseForeignJson } from '../../infra/json.ts';

/** A file as bytes, with the SHA-256 that stands in it. Refused with `file.too_much` when no host would take it. */
export function packFile(
  head: HeadLine,
  tournaments: readonly TournamentLine[],
): { readonly bytes: Buffer; readonly sha256: string } {
  const body = [head, ...tournaments].map((line) => `${JSON.stringify(line)}\n`).join('');
  const sha256 = createHash('sha256').update(body).digest('hex');
  const text = `${body}${JSON.stringify({ end: true, sha256 })}\n`;
  const bytes = gzipSync(text);
  const isTooLarge = Buffer.byteLength(text) > MAX_UNPACKED_BYTES || bytes.length > MAX_FILE_BYTES;
  if (isTooLarge || measure(text).values > MAX_VALUES) throw new AppError('file.too_much');
  return { bytes, sha256 };
}

export interface UnpackedFile {
  readonly head: HeadLine;
  readonly sha256: string;
  /** What stands in the line of each tournament; undefined where it is not JSON that could be one. */
  readonly tournaments: readonly unknown[];
}

/**
 * Opens a file from outside. Refused with `file.not_an_event` (another kind of file), `file.cut_off`, `file.damaged`, `file.unpacks_too_large`,
 * `file.newer` {program}, `file.changed` (its hash is another) or `file.too_large`.
 */
export function unpackFile(base64: string): UnpackedFile {
  const packed = Buffer.from(base64, 'base64');
  if (packed.length > MAX_FILE_BYTES) throw new AppError('file.too_large');
  if (packed.length < 2 || packed[0] !== 0x1f || packed[1] !== 0x8b) throw new AppError('file.not_an_event');
  const bytes = unpack(packed);
  const text = decode(bytes);
  const { depth, values } = measure(text);
  if (depth > MAX_DEPTH || values > MAX_VALUES) throw new AppError('file.unpacks_too_large');
  // No more lines than a file may have: a bomb of line ends makes no list of millions.
  const [first = '', ...rest] = text.split('\n', MAX_TOURNAMENTS + 4);
  const head = readHead(first);
  const [last, ...lines] = [rest.at(-2), ...rest.slice(0, -2)];
  const end = EndLineSchema.safeParse(readLine(last ?? ''));
  if (!end.success || rest.at(-1) !== '') throw new AppError('file.changed');
  const hashed = bytes.subarray(0, bytes.length - Buffer.byteLength(last ?? '') - 1);
  const sha256 = createHash('sha256').update(hashed).digest('hex');
  if (sha256 !== end.data.sha256 || lines.length !== head.tournaments) throw new AppError('file.changed');
  return { head, sha256, tournaments: lines.map(readLine) };
}

function unpack(packed: Buffer): Buffer {
  try {
    return gunzipSync(packed, { maxOutputLength: MAX_UNPACKED_BYTES });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ERR_BUFFER_TOO_LARGE') throw new AppError('file.unpacks_too_large');
    throw new AppError(code === 'Z_BUF_ERROR' ? 'file.cut_off' : 'file.damaged');
  }
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new AppError('file.not_an_event');
  }
}

function readHead(line: string): HeadLine {
  const value = readLine(line);
  const any = AnyHeadSchema.safeParse(value);
  if (!any.success) throw new AppError('file.not_an_event');
  if (any.data.format > EVENT_FILE_FORMAT) throw new AppError('file.newer', { details: { program: any.data.program } });
  const head = HeadLineSchema.safeParse(value);
  if (!head.success) throw new AppError('file.changed');
  return head.data;
}

/** Undefined for what is no JSON, or has a key that no object of ours has. */
function readLine(line: string): unknown {
  try {
    return parseForeignJson(line);
  } catch {
    return undefined;
  }
}

/** How deep JSON is nested and how many values it has at the most, before it is parsed: a parser pays for each. */
function measure(text: string): { readonly depth: number; readonly values: number } {
  let open = 0;
  let depth = 0;
  let values = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    switch (text.charAt(at)) {
      case '\\':
        at++;
        break;
      case '"':
        quoted = !quoted;
        break;
      case '{':
      case '[':
        if (quoted) break;
        values++;
        depth = Math.max(depth, ++open);
        break;
      case '}':
      case ']':
        if (!quoted) open--;
        break;
      case ',':
        if (!quoted) values++;
        break;
    }
  }
  return { depth, values };
}
