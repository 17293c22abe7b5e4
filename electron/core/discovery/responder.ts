import { EventEmitter } from 'node:events';
import { Bonjour } from 'bonjour-service';
import { z } from 'zod';
import type { FaceLog } from '../http/error-body.ts';

const RecordSchema = z.looseObject({ type: z.string(), data: z.unknown() });
const ResponseSchema = z.union([
  z.array(RecordSchema).transform((answers) => ({ answers, additionals: [] })),
  z.looseObject({ answers: z.array(RecordSchema), additionals: z.array(RecordSchema).default([]) }),
]);
type DnsRecord = z.infer<typeof RecordSchema>;

/** Records that this host alone may give; the others (who offers the service) are shared by all hosts. */
const OWN_RECORDS = new Set(['A', 'AAAA', 'SRV', 'TXT']);

/**
 * An mDNS responder on the interface of one address. What bonjour-service leaves out is added on the way out: records of this host
 * alone carry the cache-flush bit (RFC 6762, 10.2), so that an address that the host left is forgotten at once; and only addresses
 * that the hall can reach are given, not those of containers.
 */
export function openResponder(address: string, listAddresses: () => readonly string[], log: FaceLog): Bonjour {
  const options = { type: 'udp4', interface: address, bind: '0.0.0.0' };
  const responder = new Bonjour(options, (error: unknown) => log.warn({ err: error }, 'an mDNS answer was not sent'));
  const mdns = readPath(responder, ['server', 'mdns']);
  if (!(mdns instanceof EventEmitter)) return responder;
  // A port 5353 that may not be opened comes as an event; unheard, it would end the process.
  mdns.on('error', (error: unknown) => log.warn({ err: error }, 'mDNS is not possible here'));
  mdns.on('warning', (error: unknown) => log.debug({ err: error }, 'mDNS'));
  const respond: unknown = Reflect.get(mdns, 'respond');
  if (typeof respond === 'function') {
    Reflect.set(mdns, 'respond', (response: unknown, ...rest: unknown[]) =>
      Reflect.apply(respond, mdns, [tidy(response, listAddresses()), ...rest]),
    );
  }
  return responder;
}

function tidy(response: unknown, addresses: readonly string[]): unknown {
  const parsed = ResponseSchema.safeParse(response);
  if (!parsed.success) return response;
  const clean = (records: readonly DnsRecord[]) =>
    records
      .filter(({ type, data }) => type !== 'A' || (typeof data === 'string' && addresses.includes(data)))
      .map((record) => (OWN_RECORDS.has(record.type) ? { ...record, flush: true } : record));
  return { ...parsed.data, answers: clean(parsed.data.answers), additionals: clean(parsed.data.additionals) };
}

function readPath(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    value,
  );
}
