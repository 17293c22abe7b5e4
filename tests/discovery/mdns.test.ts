import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { findProgram } from '#tests/support/programs.ts';
import { addCard, findNetworkObstacle, makeNetwork, type TestNetwork } from './support/network.ts';
import { findPython } from './support/python.ts';

const HOST = '01920000-0000-7000-8000-00000000a11c';
const OTHER = '01920000-0000-7000-8000-00000000beef';

const SightingSchema = z.strictObject({
  what: z.enum(['ready', 'here', 'changed', 'gone', 'known']),
  name: z.string().optional(),
  addresses: z.array(z.string()).optional(),
  port: z.int().optional(),
  server: z.string().optional(),
  txt: z.record(z.string(), z.string()).optional(),
});
type Sighting = z.infer<typeof SightingSchema>;

function findObstacle(): string | undefined {
  if (findPython() === undefined) return 'python3-zeroconf is not installed (apt-get install python3-zeroconf)';
  return findNetworkObstacle();
}

const obstacle = findObstacle();
if (obstacle !== undefined) process.stderr.write(`mDNS is not tested: ${obstacle}\n`);

describe.skipIf(obstacle !== undefined)(
  `the announcement, seen from another computer${obstacle ? ` (${obstacle})` : ''}`,
  () => {
    let network: TestNetwork;
    let sightings: Sighting[];
    let processes: ChildProcess[];

    beforeEach(async () => {
      network = makeNetwork();
      sightings = [];
      processes = [];
      const watch = run(network.client, findPython() ?? 'python3', script('watch.py'));
      createInterface({ input: watch.stdout ?? process.stdin }).on('line', (line) => {
        sightings.push(SightingSchema.parse(JSON.parse(line)));
      });
      await sees({ what: 'ready' });
    });
    afterEach(async () => {
      await Promise.all(processes.map(end));
      network.remove();
    });

    function script(name: string): string {
      return fileURLToPath(new URL(`./support/${name}`, import.meta.url));
    }

    function run(namespace: string, ...command: string[]): ChildProcess {
      const child = spawn('ip', ['netns', 'exec', namespace, ...command], { stdio: ['pipe', 'pipe', 'inherit'] });
      processes.push(child);
      return child;
    }

    function announce(id: string, port: number, name: string, everyMs = 100): ChildProcess {
      return run(
        network.host,
        process.execPath,
        findProgram('tests/discovery/support/announce-main.ts'),
        id,
        String(port),
        name,
        String(everyMs),
      );
    }

    /** Waits for a sighting after the first `skip` ones that has at least these values. */
    function sees(expected: Partial<Sighting>, skip = 0): Promise<void> {
      return vi.waitFor(() => expect(sightings.slice(skip)).toContainEqual(expect.objectContaining(expected)), {
        timeout: 15_000,
        interval: 20,
      });
    }

    it('names the event, the protocol, the path, the port and the address', async () => {
      announce(HOST, 4747, 'Winter Cup');
      await sees({ what: 'here', name: 'Winter Cup 00a11c' });
      expect(sightings.at(-1)).toEqual({
        what: 'here',
        name: 'Winter Cup 00a11c',
        addresses: ['10.77.0.1'],
        port: 4747,
        server: 'matchdesk-00a11c.local.',
        txt: { protocol: '1', event: 'Winter Cup', path: '/', host: HOST, tls: '0' },
      });
    }, 30_000);

    it('is withdrawn when the host stops', async () => {
      const host = announce(HOST, 4747, 'Winter Cup');
      await sees({ what: 'here' });
      await end(host);
      await sees({ what: 'gone', name: 'Winter Cup 00a11c' });
    }, 30_000);

    it('follows a new name of the event, also a long one in Bengali', async () => {
      const host = announce(HOST, 4747, 'Winter Cup');
      await sees({ what: 'here' });
      const name = 'শীতকালীন কাপ '.repeat(4).trim();
      host.stdin?.write(`${name}\n`);
      await sees({ what: 'gone', name: 'Winter Cup 00a11c' });
      await vi.waitFor(
        () => expect(sightings.findLast(({ what }) => what === 'here')?.txt?.['event']).toBe(name),
        15_000,
      );
    }, 30_000);

    it('keeps a name with dots in one piece', async () => {
      announce(HOST, 4747, 'St. Mary vs. Rest..');
      await sees({ what: 'here', name: 'St Mary vs Rest 00a11c' });
      expect(sightings.at(-1)?.txt?.['event']).toBe('St. Mary vs. Rest..');
    }, 30_000);

    it('comes back when the card was pulled and plugged in again between two looks, with its old address', async () => {
      announce(HOST, 4747, 'Winter Cup', 3_000);
      await sees({ what: 'here', addresses: ['10.77.0.1'] });
      network.ip('-n', network.host, 'link', 'del', 'eth0');
      addCard(network, network.host, 1);
      const seen = sightings.length;
      processes[0]?.kill();
      const watch = run(network.client, findPython() ?? 'python3', script('watch.py'));
      createInterface({ input: watch.stdout ?? process.stdin }).on('line', (line) => {
        sightings.push(SightingSchema.parse(JSON.parse(line)));
      });
      await sees({ what: 'here', addresses: ['10.77.0.1'] }, seen);
    }, 30_000);

    it('follows the host to another address, and forgets the one it left', async () => {
      announce(HOST, 4747, 'Winter Cup');
      await sees({ what: 'here', addresses: ['10.77.0.1'] });
      network.ip('-n', network.host, 'addr', 'add', '10.77.0.9/25', 'dev', 'eth0');
      network.ip('-n', network.host, 'addr', 'del', '10.77.0.1/24', 'dev', 'eth0');
      await vi.waitFor(
        () => {
          processes[0]?.stdin?.write('Winter Cup 00a11c\n');
          expect(sightings.findLast(({ what }) => what === 'known')?.addresses).toEqual(['10.77.0.9']);
        },
        { timeout: 15_000, interval: 200 },
      );
    }, 30_000);

    it('comes back when the network does', async () => {
      network.ip('-n', network.host, 'addr', 'del', '10.77.0.1/24', 'dev', 'eth0');
      announce(HOST, 4747, 'Winter Cup');
      network.ip('-n', network.host, 'addr', 'add', '10.77.0.1/24', 'dev', 'eth0');
      network.ip('-n', network.host, 'route', 'replace', '224.0.0.0/4', 'dev', 'eth0');
      await sees({ what: 'here', addresses: ['10.77.0.1'] });
    }, 30_000);

    it('comes back when the card was down, and is not lost for good', async () => {
      announce(HOST, 4747, 'Winter Cup');
      await sees({ what: 'here', addresses: ['10.77.0.1'] });
      const seen = sightings.length;
      network.ip('-n', network.host, 'link', 'set', 'eth0', 'down');
      network.ip('-n', network.host, 'addr', 'flush', 'dev', 'eth0');
      network.ip('-n', network.host, 'link', 'set', 'eth0', 'up');
      network.ip('-n', network.host, 'addr', 'add', '10.77.0.5/24', 'dev', 'eth0');
      network.ip('-n', network.host, 'route', 'replace', '224.0.0.0/4', 'dev', 'eth0');
      await vi.waitFor(
        () => {
          processes[0]?.stdin?.write('Winter Cup 00a11c\n');
          expect(sightings.slice(seen).findLast(({ what }) => what === 'known')?.addresses).toEqual(['10.77.0.5']);
        },
        { timeout: 15_000, interval: 200 },
      );
    }, 30_000);

    it('takes a second card along when it comes, and lets it go when it goes', async () => {
      announce(HOST, 4747, 'Winter Cup');
      await sees({ what: 'here', addresses: ['10.77.0.1'] });
      const known = (addresses: readonly string[]) =>
        vi.waitFor(
          () => {
            processes[0]?.stdin?.write('Winter Cup 00a11c\n');
            expect(sightings.findLast(({ what }) => what === 'known')?.addresses).toEqual(addresses);
          },
          { timeout: 15_000, interval: 200 },
        );
      network.ip('-n', network.host, 'link', 'add', 'eth1', 'type', 'bridge');
      network.ip('-n', network.host, 'addr', 'add', '192.168.7.1/24', 'dev', 'eth1');
      network.ip('-n', network.host, 'link', 'set', 'eth1', 'up');
      await known(['10.77.0.1', '192.168.7.1']);
      network.ip('-n', network.host, 'link', 'del', 'eth1');
      await known(['10.77.0.1']);
    }, 60_000);

    it('gives no address that leads to a container', async () => {
      network.ip('-n', network.host, 'link', 'add', 'docker0', 'type', 'bridge');
      network.ip('-n', network.host, 'addr', 'add', '172.17.0.1/16', 'dev', 'docker0');
      network.ip('-n', network.host, 'link', 'set', 'docker0', 'up');
      announce(HOST, 4747, 'Winter Cup');
      await sees({ what: 'here' });
      expect(sightings.at(-1)?.addresses).toEqual(['10.77.0.1']);
    }, 30_000);

    it('keeps two hosts of one name apart, and one that stops takes the other not along', async () => {
      const first = announce(HOST, 4747, 'Winter Cup');
      announce(OTHER, 4748, 'Winter Cup');
      await sees({ what: 'here', name: 'Winter Cup 00a11c', port: 4747 });
      await sees({ what: 'here', name: 'Winter Cup 00beef', port: 4748 });
      await end(first);
      await sees({ what: 'gone', name: 'Winter Cup 00a11c' });
      expect(sightings.filter(({ what }) => what === 'gone').map(({ name }) => name)).toEqual(['Winter Cup 00a11c']);
    }, 30_000);
  },
);

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.stdin?.end();
    child.kill('SIGTERM');
  });
}
