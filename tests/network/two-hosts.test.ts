import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeNetwork, type TestNetwork } from '../discovery/support/network.ts';

/** SEED=n loses the same pieces again, as far as they come in the same order. */
const SEED = process.env['SEED'] ?? String(randomInt(2 ** 31));
const TAPS = 12;

function findObstacle(): string | undefined {
  try {
    makeNetwork().remove();
    return undefined;
  } catch (error) {
    return `network namespaces cannot be made here: ${error instanceof Error ? error.message.trim() : String(error)}`;
  }
}

const obstacle = findObstacle();
if (obstacle !== undefined) process.stderr.write(`two hosts are not tested: ${obstacle}\n`);

/** A program in one of the computers, which answers each line by a line. */
class Program {
  readonly #child: ChildProcess;
  readonly #lines: Interface;

  constructor(namespace: string, script: string, ...args: string[]) {
    const path = join(import.meta.dirname, 'support', script);
    this.#child = spawn('ip', ['netns', 'exec', namespace, process.execPath, path, ...args], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.#lines = createInterface({ input: this.#child.stdout ?? process.stdin });
  }

  /** Its next line that answers this order; the first one answers none. */
  hear<T>(order?: string): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#child.once('exit', (code) => reject(new Error(`it ended with ${String(code)}`)));
      const take = (line: string): void => {
        const said = JSON.parse(line) as T & { readonly order?: string };
        if (said.order !== order) return;
        this.#lines.off('line', take);
        resolve(said);
      };
      this.#lines.on('line', take);
    });
  }

  ask<T>(order: string): Promise<T> {
    const heard = this.hear<T>(order);
    this.#child.stdin?.write(`${order}\n`);
    return heard;
  }

  async end(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await ended;
  }
}

interface HostSays {
  readonly counts: Readonly<Record<string, number>>;
  readonly version: number;
}
interface PhoneSays {
  readonly losses: number;
  readonly version: number;
  readonly online: string;
}

describe.skipIf(obstacle !== undefined)(
  `a phone on another computer, with 200 ms there and back and 5 % lost (SEED=${SEED})${obstacle ? ` (${obstacle})` : ''}`,
  () => {
    let network: TestNetwork;
    let folder: string;
    let host: Program;
    let phone: Program;

    beforeEach(async () => {
      network = makeNetwork();
      folder = mkdtempSync(join(tmpdir(), 'matchdesk-two-'));
      host = new Program(network.host, 'host-main.ts', folder);
      const { port, tournament, token } = await host.hear<{ port: number; tournament: string; token: string }>();
      phone = new Program(network.client, 'phone-main.ts', '10.77.0.1', String(port), tournament, token, SEED);
      expect(await phone.hear()).toEqual({ signedIn: true });
    }, 60_000);
    afterEach(async () => {
      await Promise.all([host.end(), phone.end()]);
      network.remove();
      rmSync(folder, { recursive: true, force: true });
    });

    it('[OP2] [RS2] counts every tap once, and its screen has caught up with all of it', async () => {
      const said = await phone.ask<PhoneSays>(`tap ${TAPS}`);
      const { counts, version } = await host.ask<HostSays>('report');
      expect([counts['match.score-submitted'], counts['match.score-withdrawn']]).toEqual([TAPS, TAPS]);
      expect(said.losses, 'something was lost on the way').toBeGreaterThan(0);
      expect((await phone.ask<PhoneSays>(`see ${version}`)).version).toBe(version);
    }, 120_000);

    it('[RS2] resumes from another address in the middle of its taps', async () => {
      const tapping = phone.ask<PhoneSays>(`tap ${TAPS}`);
      network.ip('-n', network.client, 'addr', 'add', '10.77.0.12/25', 'dev', 'eth0');
      network.ip('-n', network.client, 'addr', 'del', '10.77.0.2/24', 'dev', 'eth0');
      await phone.ask('move');
      await tapping;
      const { counts, version } = await host.ask<HostSays>('report');
      expect([counts['match.score-submitted'], counts['match.score-withdrawn']]).toEqual([TAPS, TAPS]);
      expect((await phone.ask<PhoneSays>(`see ${version}`)).version).toBe(version);
    }, 120_000);
  },
);
