/** What a program wrote and made lasting, in order, as `strace` saw it. */
export type Step =
  | { readonly kind: 'write'; readonly file: string; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'cut'; readonly file: string; readonly length: number }
  /** All that was written to the file before is on the disk now. */
  | { readonly kind: 'sync'; readonly file: string }
  /** Something left by a socket. */
  | { readonly kind: 'sent'; readonly text: string };

/** How to run a program so that `readTrace` can read what it did. */
export function traceInto(file: string): readonly string[] {
  const calls = 'pwrite64,write,writev,fdatasync,fsync,ftruncate';
  return ['strace', '-f', '-qq', '-y', '-xx', '-s', '1000000', '-e', `trace=${calls}`, '-e', 'signal=none', '-o', file];
}

export function readTrace(text: string): Step[] {
  const steps: Step[] = [];
  /** Calls that another thread's call came into the middle of, by thread. */
  const begun = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [, thread = '', rest = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? [];
    if (rest.endsWith('<unfinished ...>')) {
      begun.set(thread, rest.slice(0, -'<unfinished ...>'.length).trimEnd());
      continue;
    }
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(rest)?.[1];
    const call = resumed === undefined ? rest : `${begun.get(thread) ?? ''}${resumed}`;
    const step = readCall(call);
    if (step !== undefined) steps.push(step);
  }
  return steps;
}

function readCall(call: string): Step | undefined {
  const [, name = '', target = '', rest = ''] = /^(\w+)\(\d+<([^>]*)>(.*)$/.exec(call) ?? [];
  const file = unescape(target);
  switch (name) {
    case 'pwrite64': {
      const [, bytes = '', at = ''] = /^, "((?:\\x[0-9a-f]{2})*)", \d+, (\d+)\) += \d+$/.exec(rest) ?? [];
      return at === '' ? undefined : { kind: 'write', file, at: Number(at), bytes: readHex(bytes) };
    }
    case 'ftruncate': {
      const length = /^, (\d+)\) += 0$/.exec(rest)?.[1];
      return length === undefined ? undefined : { kind: 'cut', file, length: Number(length) };
    }
    case 'fdatasync':
    case 'fsync':
      return rest.endsWith('= 0') ? { kind: 'sync', file } : undefined;
    case 'write':
    case 'writev':
      if (!file.startsWith('socket:') && !file.startsWith('TCP')) return undefined;
      return { kind: 'sent', text: [...rest.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)].map(([, hex = '']) => readHex(hex).toString('latin1')).join('') }; // prettier-ignore
    default:
      return undefined;
  }
}

/** Paths are written in hex, too. */
function unescape(text: string): string {
  return text.replaceAll(/\\x([0-9a-f]{2})/g, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

function readHex(text: string): Buffer {
  return Buffer.from(text.replaceAll('\\x', ''), 'hex');
}
