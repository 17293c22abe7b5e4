import { expect, it } from 'vitest';
import { readHostAddress, readOrigin } from '#shared/protocol/host-address.ts';

it.each([
  ['192.168.1.20', 'http://192.168.1.20:4747'],
  [' 192.168.1.20:4800 ', 'http://192.168.1.20:4800'],
  ['http://10.0.0.5:4747/console#token=x', 'http://10.0.0.5:4747'],
  ['HTTPS://172.16.0.1:443/', 'https://172.16.0.1:443'],
  ['169.254.3.3', 'http://169.254.3.3:4747'],
])('%s is the address %s', (typed, origin) => {
  expect(readHostAddress(typed)).toMatchObject({ origin });
});

it.each([
  ['', 'empty'],
  ['   ', 'empty'],
  ['matchdesk-00a11c.local:4747', 'name'],
  ['http://cup.example/', 'name'],
  ['0x7f000001', 'name'],
  ['192.168.1', 'form'],
  ['192.168.1.300', 'form'],
  ['192.168.01.20', 'form'],
  ['3232235796', 'form'],
  ['http://user@192.168.1.20', 'form'],
  ['http://192.168.1.20\\@10.0.0.1', 'form'],
  ['javascript:alert(1)', 'form'],
  ['file:///etc/passwd', 'form'],
  ['//192.168.1.20', 'form'],
  ['[fe80::1]:4747', 'form'],
  ['192.168.1.20:0', 'port'],
  ['192.168.1.20:70000', 'port'],
  ['8.8.8.8', 'outside'],
  ['127.0.0.1:4747', 'outside'],
  ['172.32.0.1', 'outside'],
])('%s is none: %s', (typed, fault) => {
  expect(readHostAddress(typed)).toEqual({ fault });
});

it('an origin is read back only as it was written', () => {
  expect(readOrigin('https://203.0.113.5:443')).toEqual({
    origin: 'https://203.0.113.5:443',
    address: '203.0.113.5',
    port: 443,
  });
  for (const other of [
    'http://10.0.0.1:4747/',
    'http://10.0.0.1',
    'ftp://10.0.0.1:21',
    'http://a:1',
    'http://10.0.0.1:99999',
  ])
    expect([other, readOrigin(other)]).toEqual([other, undefined]);
});
