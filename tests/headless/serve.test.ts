import Database from 'better-sqlite3';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findProgram } from '#tests/support/programs.ts';

const ENTRY = findProgram('electron/headless/main.ts');
let folder: string;
const children: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'matchdesk-serve-'));
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

function serve(...args: string[]) {
  return spawnSync(process.execPath, [ENTRY, 'serve', '--bind', '127.0.0.1', '--no-announce', ...args], {
    encoding: 'utf8',
  });
}

/** Starts a host that goes on, and gives what it printed until its admin link. */
async function serveOn(...args: string[]): Promise<{ child: ChildProcess; printed: string }> {
  const child = spawn(process.execPath, [ENTRY, 'serve', '--bind', '127.0.0.1', '--no-announce', ...args]);
  children.push(child);
  let printed = '';
  for await (const chunk of child.stdout) {
    printed += String(chunk);
    if (printed.includes('#token=')) break;
  }
  return { child, printed };
}

describe('matchdesk serve', () => {
  it('prints the address and a one-time admin link, and stops in order on SIGTERM', async () => {
    const { child, printed } = await serveOn('--data', join(folder, 'data'), '--port', '0');
    expect(printed).toMatch(/http:\/\/[\d.]+:\d+\n/);
    expect(printed).toMatch(/\/console#token=[\w-]{40,}/);
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    expect((await ended)[0]).toBe(0);
    expect(readdirSync(join(folder, 'data')).filter((name) => name.endsWith('-wal'))).toEqual([]);
  });

  it('says that the port is taken, and ends with 3', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const run = serve('--data', folder, '--port', String(port));
    other.close();
    expect(run.status).toBe(3);
    expect(run.stderr).toContain(`Port ${port} is taken`);
  });

  it('says that the folder cannot be written, and ends with 4', () => {
    writeFileSync(join(folder, 'file'), '');
    const run = serve('--data', join(folder, 'file', 'data'), '--port', '0');
    expect(run.status).toBe(4);
    expect(run.stderr).toContain('Choose another with --data');
  });

  it('leaves a newer database untouched to the byte, and ends with 5', () => {
    const file = join(folder, 'matchdesk.sqlite');
    const newer = new Database(file);
    newer.pragma(`application_id = ${0x4d64736b}`); // ours
    newer.pragma('user_version = 99');
    newer.exec('create table later (x)');
    newer.close();
    const before = readFileSync(file);
    const run = serve('--data', folder, '--port', '0');
    expect(run.status).toBe(5);
    expect(run.stderr).toContain('newer Matchdesk');
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(folder).filter((name) => name.startsWith('matchdesk.sqlite'))).toEqual(['matchdesk.sqlite']);
  });

  it.each([
    [
      'is no database',
      Buffer.from(
        'this is a text, and long enough to be more than one hundred bytes of a header, is it not? yes it is.',
      ),
    ],
    ['was cut short', Buffer.from('SQLite format 3\0')],
  ])('says that a database that %s is damaged, leaves it, and ends with 6', (_what, bytes) => {
    const file = join(folder, 'matchdesk.sqlite');
    writeFileSync(file, bytes);
    const run = serve('--data', folder, '--port', '0');
    expect(run.status).toBe(6);
    expect(run.stderr).toContain('damaged');
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it('refuses the database of another program with 7', () => {
    const other = new Database(join(folder, 'matchdesk.sqlite'));
    other.pragma('application_id = 1234');
    other.exec('create table theirs (x)');
    other.close();
    expect(serve('--data', folder, '--port', '0').status).toBe(7);
  });

  it('refuses a folder that another host uses with 8', async () => {
    await serveOn('--data', folder, '--port', '0');
    const run = serve('--data', folder, '--port', '0');
    expect(run.status).toBe(8);
    expect(run.stderr).toContain('Another Matchdesk is running');
  });

  it('takes the folder again after the process was killed', async () => {
    const first = await serveOn('--data', folder, '--port', '0');
    const ended = once(first.child, 'exit');
    first.child.kill('SIGKILL');
    await ended;
    const second = await serveOn('--data', folder, '--port', '0');
    expect(second.printed).toContain('#token=');
  });

  it.each([[['--port', '99999']], [['--log', 'loud']], [['--nonsense']], [['extra']]])(
    'explains the usage for %j and ends with 2',
    (args) => {
      const run = serve('--data', folder, ...args);
      expect(run.status).toBe(2);
      expect(run.stderr).toMatch(/^matchdesk: .+\[start.usage\]\n$/);
    },
  );

  it('never prints a token to stderr, at any level', async () => {
    mkdirSync(join(folder, 'data'));
    const child = spawn(process.execPath, [
      ENTRY,
      'serve',
      '--bind',
      '127.0.0.1',
      '--no-announce',
      '--data',
      join(folder, 'data'),
      '--port',
      '0',
      '--log',
      'debug',
    ]);
    children.push(child);
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    let printed = '';
    for await (const chunk of child.stdout) {
      printed += String(chunk);
      if (printed.includes('#token=')) break;
    }
    const token = /#token=(\S+)/.exec(printed)?.[1] ?? 'none';
    const url = /http:\/\/\S+(?=\/console)/.exec(printed)?.[0] ?? '';
    const port = new URL(url).port;
    await fetch(`http://127.0.0.1:${port}/api/commands/session.exchange`, {
      method: 'POST',
      headers: {
        origin: `http://127.0.0.1:${port}`,
        'content-type': 'application/json',
        'idempotency-key': '01a20be1-a228-7718-8f6b-afa04d6dc40c',
      },
      body: JSON.stringify({ token }),
    }).then((response) => expect(response.status).toBe(200));
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
    expect(errors).not.toContain(token);
  });
});
