import { z } from 'zod';

const RecordSchema = z.looseObject({ type: z.string(), data: z.unknown() });
const ResponseSchema = z.union([
  z.array(RecordSchema).transform((answers) => ({ answers, additionals: [] })),
  z.looseObject({ answers: z.array(RecordSchema), additionals: z.array(RecordSchema).default([]) }),
]);
type DnsRecord = z.infer<typeof RecordSchema>;

/** Records that this host alone may give; the others (who offers the service) are shared by all hosts. */
const OWN_RECORDS = new Set(['A', 'AAAA', 'SRV', 'TXT']);

/**
 * What bonjour-service leaves out is added on the way out: records of this host alone carry the cache-flush bit (RFC 6762, 10.2), so
 * that an address that the host left is forgotten at once; and only addresses that the hall can reach are given, not those of containers.
 */
export function tidyRecords(response: unknown, addresses: readonly string[]): unknown {
  const parsed = ResponseSchema.safeParse(response);
  if (!parsed.success) return response;
  const clean = (records: readonly DnsRecord[]) =>
    records
      .filter(({ type, data }) => type !== 'A' || (typeof data === 'string' && addresses.includes(data)))
      .map((record) => (OWN_RECORDS.has(record.type) ? { ...record, flush: true } : record));
  return { ...parsed.data, answers: clean(parsed.data.answers), additionals: clean(parsed.data.additionals) };
}
