import { describe, expect, it } from 'vitest';
import { FORGET_MS, Neighbours } from '#core/discovery/neighbours.ts';
import { readAnnouncement, type Sighting } from '#core/discovery/read-announcement.ts';

const HOST = '01920000-0000-7000-8000-00000000a11c';
const OTHER = '01920000-0000-7000-8000-00000000beef';
const SERVICE = 'Winter Cup 00a11c._matchdesk._tcp.local';
const TXT = { protocol: '1', event: 'Winter Cup', path: '/', host: HOST, tls: '0' };

function txt(values: object): readonly Buffer[] {
  return Object.entries(values).map(([key, value]) => Buffer.from(`${key}=${String(value)}`));
}

function packet(values: object = TXT, port: unknown = 4747, ttl = 120) {
  const answers = [{ name: '_matchdesk._tcp.local', type: 'PTR', ttl, data: SERVICE }];
  const additionals = [
    { name: SERVICE, type: 'SRV', ttl, data: { port, target: 'elsewhere.local', priority: 0, weight: 0 } },
    { name: SERVICE, type: 'TXT', ttl, data: txt(values) },
    { name: 'elsewhere.local', type: 'A', ttl, data: '203.0.113.9' },
  ];
  return { type: 'response', answers, additionals };
}

describe('an announcement', () => {
  it('is read with its event, id, protocol, port and scheme, and nothing else', () => {
    expect(readAnnouncement(packet())).toEqual({
      here: [
        { service: SERVICE.toLowerCase(), host: HOST, event: 'Winter Cup', protocol: 1, port: 4747, isHttps: false },
      ],
      gone: [],
    });
  });

  it('with a life of 0 is a farewell', () => {
    expect(readAnnouncement(packet(TXT, 4747, 0))).toEqual({ here: [], gone: [SERVICE.toLowerCase()] });
  });

  it.each<[string, unknown]>([
    ['without an id', packet({ ...TXT, host: undefined })],
    ['with an id that is none', packet({ ...TXT, host: '../../etc' })],
    ['with no protocol', packet({ ...TXT, protocol: '' })],
    ['with a protocol that is no number', packet({ ...TXT, protocol: '1e9' })],
    ['with a protocol beyond all versions', packet({ ...TXT, protocol: '99999' })],
    ['with a scheme of its own', packet({ ...TXT, tls: 'javascript' })],
    ['with port 0', packet(TXT, 0)],
    ['with a port above all', packet(TXT, 65_536)],
    ['with a port in words', packet(TXT, '4747')],
    ['of another service', { ...packet(), answers: [], additionals: [{ name: 'x._http._tcp.local', type: 'SRV' }] }],
    ['with more records than any host has', { answers: Array.from({ length: 65 }, () => packet().answers[0]) }],
    ['that is no answer at all', 'x'],
    ['of nulls', { answers: [null], additionals: null }],
  ])('%s is as none', (_what, given) => {
    expect(readAnnouncement(given)).toEqual({ here: [], gone: [] });
  });

  it('shows a name on one line, without control characters or turned writing, and not for ever', () => {
    const name = (event: string) => readAnnouncement(packet({ ...TXT, event })).here[0]?.event;
    expect(name(' a\n\u202eb\u0000  c ')).toBe('a b c');
    expect(name('শীতকালীন কাপ, র\u200d্যাব')).toBe('শীতকালীন কাপ, র\u200d্যাব');
    expect(name('x'.repeat(200))).toBe('x'.repeat(60));
  });

  it('reads the first of two values of one key', () => {
    const twice = packet();
    twice.additionals[1] = {
      name: SERVICE,
      type: 'TXT',
      ttl: 120,
      data: [...txt(TXT), Buffer.from(`host=${OTHER}`), Buffer.from('__proto__=x')],
    };
    expect(readAnnouncement(twice).here[0]?.host).toBe(HOST);
  });
});

describe('the hosts that were heard', () => {
  const cup: Sighting = { service: 'cup', host: HOST, event: 'Cup', protocol: 1, port: 4747, isHttps: false };
  const urls = (list: Neighbours, now: number) => list.list(now).map((one) => one.urls);

  it('are forgotten when they fall silent, and after a second when they say farewell', () => {
    const list = new Neighbours(OTHER);
    list.hear(cup, '10.0.0.1', 0);
    expect(list.list(FORGET_MS - 1)).toHaveLength(1);
    expect(list.list(FORGET_MS)).toEqual([]);
    list.hear(cup, '10.0.0.1', 0);
    list.leave('cup', '10.0.0.1', 100);
    expect(list.list(1_099)).toHaveLength(1);
    expect(list.list(1_100)).toEqual([]);
  });

  it('stay where somebody else says farewell for them, or a farewell names what they were called before', () => {
    const list = new Neighbours(OTHER);
    list.hear(cup, '10.0.0.1', 0);
    list.leave('cup', '10.0.0.66', 0);
    list.leave('cup of before', '10.0.0.1', 0);
    expect(urls(list, 5_000)).toEqual([['http://10.0.0.1:4747']]);
  });

  it('keep the address that was there first, until it no longer answers', () => {
    const list = new Neighbours(OTHER);
    list.hear(cup, '10.0.0.9', 0);
    list.hear({ ...cup, event: 'Fake', port: 666 }, '10.0.0.1', 5_000);
    expect(list.list(5_000)[0]).toMatchObject({
      event: 'Cup',
      urls: ['http://10.0.0.9:4747', 'http://10.0.0.1:666'],
    });
    expect(urls(list, 12_000)).toEqual([['http://10.0.0.1:666', 'http://10.0.0.9:4747']]);
  });

  it('are no more than fit on a screen, so that nobody fills our memory', () => {
    const list = new Neighbours(OTHER);
    list.hear(cup, '10.0.0.1', 0);
    for (let n = 0; n < 500; n += 1) {
      list.hear({ ...cup, host: HOST.slice(0, -4) + String(1000 + n) }, '10.0.0.1', 0);
      list.hear(cup, `10.0.1.${n % 250}`, 0);
    }
    expect(list.list(1)).toHaveLength(50);
    expect(list.list(1).find(({ host }) => host === HOST)?.urls).toHaveLength(8);
  });
});
