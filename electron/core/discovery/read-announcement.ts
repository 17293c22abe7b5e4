import { z } from 'zod';
import { isPort } from '#shared/protocol/host-address.ts';

/** One host as one of its addresses announced it. Everything in it is claimed by somebody on the network, not proved. */
export interface Sighting {
  /** Full name of the service, lower case: what a farewell names. */
  readonly service: string;
  /** The id it gives itself. */
  readonly host: string;
  readonly event: string;
  readonly protocol: number;
  readonly port: number;
  readonly isHttps: boolean;
}

export interface Announcement {
  readonly here: readonly Sighting[];
  /** Services that were withdrawn. */
  readonly gone: readonly string[];
}

export const SERVICE = '_matchdesk._tcp.local';
/** An honest packet has five records. */
const MOST_RECORDS = 64;
const EVENT_LETTERS = 60;

const RecordSchema = z.looseObject({
  name: z.string().max(255),
  type: z.string(),
  ttl: z.number().optional(),
  data: z.unknown(),
});
type DnsRecord = z.infer<typeof RecordSchema>;
const RecordsSchema = z.array(RecordSchema).max(MOST_RECORDS);
const PacketSchema = z.looseObject({ answers: RecordsSchema, additionals: RecordsSchema.default([]) });
const SrvSchema = z.looseObject({ port: z.int().refine(isPort) });
const TxtSchema = z.object({
  protocol: z
    .string()
    .regex(/^[1-9][0-9]{0,3}$/)
    .transform(Number),
  event: z.string().max(255).transform(toEventName),
  host: z.uuid().toLowerCase(),
  tls: z.enum(['0', '1']),
});

/**
 * Reads an mDNS answer, strictly: a record of ours that is not whole and right is as none. The path and the name of the computer that it
 * names are not read at all: we go to the address that sent it, and to our own pages there.
 */
export function readAnnouncement(packet: unknown): Announcement {
  const parsed = PacketSchema.safeParse(packet);
  if (!parsed.success) return { here: [], gone: [] };
  const records = [...parsed.data.answers, ...parsed.data.additionals];
  const services = new Map<string, DnsRecord[]>();
  const gone: string[] = [];
  for (const record of records) {
    const service = toService(record);
    if (service === undefined) continue;
    if (record.ttl === 0) gone.push(service);
    else services.set(service, [...(services.get(service) ?? []), record]);
  }
  const here = [...services].flatMap(([service, own]) => readSighting(service, own) ?? []);
  return { here, gone: [...new Set(gone)] };
}

/** The service that a record is about: what a PTR record of ours points to, what an SRV or TXT record describes. */
function toService({ name, type, data }: DnsRecord): string | undefined {
  const about = type === 'PTR' ? (name.toLowerCase() === SERVICE ? data : undefined) : name;
  if ((type !== 'PTR' && type !== 'SRV' && type !== 'TXT') || typeof about !== 'string') return undefined;
  const service = about.toLowerCase();
  return service.endsWith(`.${SERVICE}`) ? service : undefined;
}

function readSighting(service: string, records: readonly DnsRecord[]): Sighting | undefined {
  const srv = SrvSchema.safeParse(records.find(({ type }) => type === 'SRV')?.data);
  const txt = TxtSchema.safeParse(readTxt(records.find(({ type }) => type === 'TXT')?.data));
  if (!srv.success || !txt.success) return undefined;
  const { protocol, event, host, tls } = txt.data;
  return { service, host, event, protocol, port: srv.data.port, isHttps: tls === '1' };
}

/** The pairs of a TXT record; of a key that comes twice the first counts (RFC 6763, 6.4). */
function readTxt(data: unknown): Record<string, string> {
  const pairs: Record<string, string> = Object.create(null);
  for (const part of Array.isArray(data) ? data : [data]) {
    if (!(part instanceof Uint8Array)) continue;
    const [, key = '', value = ''] = /^([a-z]{1,16})=(.*)$/s.exec(Buffer.from(part).toString('utf8')) ?? [];
    if (key !== '') pairs[key] ??= value;
  }
  return pairs;
}

/** A name as it may be shown: no control characters or turned writing (the joiners of Bengali stay), one line, not endless. */
function toEventName(text: string): string {
  const clean = text.normalize('NFC').replace(/(?![\u200c\u200d])[\p{C}\p{Zl}\p{Zp}]/gu, ' ');
  const letters = [...new Intl.Segmenter().segment(clean.replace(/\s+/g, ' ').trim())];
  return letters
    .slice(0, EVENT_LETTERS)
    .map(({ segment }) => segment)
    .join('');
}
