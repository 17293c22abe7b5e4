import type { NetworkInterfaceInfo } from 'node:os';
import { describe, expect, it } from 'vitest';
import { isOnLink, listLanAddresses, listOwnNames, mdnsName } from '#core/discovery/addresses.ts';
import { listHallAddresses } from '#core/discovery/open-discovery.ts';

const HOST = '01920000-0000-7000-8000-00000000a11c';

function ip4(address: string, internal = false): NetworkInterfaceInfo {
  return { address, internal, family: 'IPv4', netmask: '255.255.255.0', mac: '02:00:00:00:00:01', cidr: null };
}

function ip6(address: string): NetworkInterfaceInfo {
  return { address, internal: false, family: 'IPv6', netmask: '', mac: '02:00:00:00:00:01', cidr: null, scopeid: 0 };
}

describe('the addresses of the host', () => {
  it('come with the one first that a phone in the hall most likely reaches', () => {
    const interfaces = {
      lo: [ip4('127.0.0.1', true)],
      eth1: [ip4('169.254.3.3')],
      eth2: [ip4('203.0.113.5')],
      eth3: [ip4('172.20.0.5')],
      eth0: [ip4('10.0.0.5'), ip6('fe80::1')],
      wlan0: [ip4('192.168.1.20')],
    };
    expect(listLanAddresses(interfaces)).toEqual([
      '192.168.1.20',
      '10.0.0.5',
      '172.20.0.5',
      '203.0.113.5',
      '169.254.3.3',
    ]);
  });

  it('leave out containers, virtual machines and private networks, unless there is nothing else', () => {
    const virtual = {
      docker0: [ip4('172.17.0.1')],
      'br-5f2': [ip4('172.18.0.1')],
      'vEthernet (WSL)': [ip4('172.30.0.1')],
      tailscale0: [ip4('100.64.0.1')],
      utun3: [ip4('10.8.0.2')],
    };
    expect(listLanAddresses({ ...virtual, en0: [ip4('192.168.1.20')] })).toEqual(['192.168.1.20']);
    expect(listLanAddresses({ docker0: [ip4('172.17.0.1')] })).toEqual(['172.17.0.1']);
  });

  it('are none where the computer is on no network', () => {
    expect(listLanAddresses({ lo: [ip4('127.0.0.1', true)] })).toEqual([]);
  });

  it('are only the one that the host listens on, and none when it listens for this computer alone', () => {
    const all = ['192.168.1.20', '10.0.0.5'];
    expect(listHallAddresses('0.0.0.0', all)).toEqual(all);
    expect(listHallAddresses('10.0.0.5', all)).toEqual(['10.0.0.5']);
    for (const bind of ['127.0.0.1', 'localhost', '::1']) expect(listHallAddresses(bind, all)).toEqual([]);
  });

  it('tell by their masks what is in the same network', () => {
    const interfaces = { lo: [ip4('127.0.0.1', true)], eth0: [ip4('10.0.0.5'), ip6('fe80::1')] };
    expect(isOnLink('10.0.0.77', interfaces)).toBe(true);
    for (const far of ['10.0.1.77', '8.8.8.8', '127.0.0.1', '010.0.0.5', 'fe80::1', 'cup.local', ''])
      expect([far, isOnLink(far, interfaces)]).toEqual([far, false]);
  });

  it('are all own names, the virtual ones too, with the name of the announcement', () => {
    const names = listOwnNames(HOST, { docker0: [ip4('172.17.0.1')], eth0: [ip6('FE80::1')] });
    expect(names).toEqual(expect.arrayContaining(['172.17.0.1', '[fe80::1]', 'matchdesk-00a11c.local']));
    expect(mdnsName(HOST)).toBe('matchdesk-00a11c.local');
  });
});
