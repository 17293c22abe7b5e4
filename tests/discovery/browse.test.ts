import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Found } from '#core/discovery/browse.ts';
import { findProgram } from '#tests/support/programs.ts';
import { findNetworkObstacle, makeNetwork, type TestNetwork } from './support/network.ts';
import { Program } from './support/program.ts';
import { findPython } from './support/python.ts';

const OWN = '01920000-0000-7000-8000-0000000000aa';
const HOST = '01920000-0000-7000-8000-00000000a11c';
const OTHER = '01920000-0000-7000-8000-00000000beef';
const PATIENCE = { timeout: 20_000, interval: 20 };

const obstacle = findNetworkObstacle();
if (obstacle !== undefined) process.stderr.write(`looking for other hosts is not tested: ${obstacle}\n`);
const python = findPython();

describe.skipIf(obstacle !== undefined)(`other hosts on the network${obstacle ? ` (${obstacle})` : ''}`, () => {
  let network: TestNetwork;
  let desk: Program<Found>;
  let programs: Program[] = [];

  beforeAll(() => {
    network = makeNetwork();
    desk = new Program(network.client, process.execPath, findProgram('tests/discovery/support/browse-main.ts'), OWN);
  });
  afterEach(async () => {
    await Promise.all(programs.map((one) => one.stop()));
    programs = [];
    await sees([]);
  });
  afterAll(async () => {
    await desk.stop();
    network.remove();
  });

  function script(name: string): string {
    return fileURLToPath(new URL(`./support/${name}`, import.meta.url));
  }

  function keep(program: Program): Program {
    programs.push(program);
    return program;
  }

  function announce(id: string, port: number, name: string, on = network.host): Program {
    return keep(
      new Program(
        on,
        process.execPath,
        findProgram('tests/discovery/support/announce-main.ts'),
        id,
        String(port),
        name,
      ),
    );
  }

  /** Waits until the desk's list is this one. */
  function sees(hosts: readonly unknown[]): Promise<void> {
    return vi.waitFor(() => expect(desk.said.at(-1)?.hosts).toEqual(hosts), PATIENCE);
  }

  const cup = { host: HOST, event: 'Winter Cup', protocol: 1, urls: ['http://10.77.0.1:4747'] };

  it('are listed by event, protocol and the address that sent it; the own one is not', async () => {
    announce(OWN, 4750, 'Our own');
    announce(HOST, 4747, 'Winter Cup');
    await sees([cup]);
    expect(JSON.stringify(desk.said)).not.toContain('Our own');
  }, 60_000);

  it('leave the list when they stop, and when they are killed without a word', async () => {
    const first = announce(HOST, 4747, 'Winter Cup');
    const second = announce(OTHER, 4748, 'Chess Night', network.third);
    const chess = { host: OTHER, event: 'Chess Night', protocol: 1, urls: ['http://10.77.0.3:4748'] };
    await sees([chess, cup]);
    await first.stop();
    await sees([chess]);
    await second.kill();
    await sees([]);
  }, 60_000);

  it('keep their place through a new name, and are never gone meanwhile', async () => {
    const host = announce(HOST, 4747, 'Winter Cup');
    await sees([cup]);
    const before = desk.said.length;
    host.tell('শীতকালীন কাপ');
    await sees([{ ...cup, event: 'শীতকালীন কাপ' }]);
    expect(desk.said.slice(before).map(({ hosts }) => hosts.length)).not.toContain(0);
  }, 60_000);

  it('of one name are two, told apart by their ids', async () => {
    announce(HOST, 4747, 'Winter Cup');
    announce(OTHER, 4747, 'Winter Cup', network.third);
    await sees([cup, { ...cup, host: OTHER, urls: ['http://10.77.0.3:4747'] }]);
  }, 60_000);

  it('on two networks of this computer are one entry with both addresses, and lose the one that goes', async () => {
    announce(HOST, 4747, 'Winter Cup');
    await sees([cup]);
    network.ip('link', 'add', 'eth1', 'netns', network.host, 'type', 'veth', 'peer', 'eth1', 'netns', network.client);
    for (const [name, address] of [
      [network.host, '192.168.7.1/24'],
      [network.client, '192.168.7.2/24'],
    ] as const) {
      network.ip('-n', name, 'addr', 'add', address, 'dev', 'eth1');
      network.ip('-n', name, 'link', 'set', 'eth1', 'up');
    }
    await vi.waitFor(
      () =>
        expect(desk.said.at(-1)?.hosts[0]?.urls.toSorted()).toEqual([
          'http://10.77.0.1:4747',
          'http://192.168.7.1:4747',
        ]),
      PATIENCE,
    );
    expect(desk.said.at(-1)?.hosts).toHaveLength(1);
    network.ip('-n', network.client, 'link', 'del', 'eth1');
    await sees([cup]);
  }, 60_000);

  it('are followed to another address', async () => {
    announce(HOST, 4747, 'Winter Cup');
    await sees([cup]);
    network.ip('-n', network.host, 'addr', 'add', '10.77.0.9/25', 'dev', 'eth0');
    network.ip('-n', network.host, 'addr', 'del', '10.77.0.1/24', 'dev', 'eth0');
    await sees([{ ...cup, urls: ['http://10.77.0.9:4747'] }]);
    network.ip('-n', network.host, 'addr', 'add', '10.77.0.1/24', 'dev', 'eth0');
    network.ip('-n', network.host, 'addr', 'del', '10.77.0.9/25', 'dev', 'eth0');
  }, 60_000);

  it('come back when this computer was out of the network', async () => {
    announce(HOST, 4747, 'Winter Cup');
    await sees([cup]);
    network.ip('-n', network.client, 'link', 'set', 'eth0', 'down');
    await sees([]);
    expect(desk.said.at(-1)?.search).toBe('no-network');
    network.ip('-n', network.client, 'link', 'set', 'eth0', 'up');
    network.ip('-n', network.client, 'route', 'replace', '224.0.0.0/4', 'dev', 'eth0');
    await sees([cup]);
    expect(desk.said.at(-1)?.search).toBe('on');
  }, 60_000);

  it.skipIf(python === undefined)(
    `are taken from what sent the record, never from what it claims${python ? '' : ' (python3-zeroconf is not installed)'}`,
    async () => {
      const claim = (id: string, ...rest: readonly string[]) => {
        const [name = '', port = '', address = '', ...pairs] = rest;
        const own = ['protocol=2', `host=${id}`, 'tls=1', 'path=//evil.example/', ...pairs];
        keep(new Program(network.host, python ?? '', script('announce.py'), name, port, address, ...own));
      };
      claim('not-an-id', 'no id', '4747', '10.77.0.1', 'event=No id');
      claim(OTHER, 'elsewhere', '4749', '203.0.113.9', 'event=<b>Else\u202ewhere</b>\n');
      await sees([{ host: OTHER, event: '<b>Else where</b>', protocol: 2, urls: ['https://10.77.0.1:4749'] }]);
      expect(JSON.stringify(desk.said)).not.toMatch(/evil|203\.0|No id/);
    },
    60_000,
  );
});
