import { z } from 'zod';
import { getSetting, putSetting } from '../../db/queries/settings.ts';
import type { Reader, Tx } from '../../db/schema.ts';

const PRINTED = 'join.printed';

/** What was printed for the wall: address and code of that moment. */
const PrintedSchema = z.object({ url: z.string(), code: z.string(), at: z.number() }).nullable();
export type Printed = z.infer<typeof PrintedSchema>;

/** null where nothing hangs, or where it cannot be read: a notice less is better than no desk. */
export async function readPrinted(db: Reader): Promise<Printed> {
  const parsed = PrintedSchema.safeParse(JSON.parse((await getSetting(db, PRINTED)) ?? 'null'));
  return parsed.success ? parsed.data : null;
}

export async function writePrinted(tx: Tx, printed: Printed): Promise<void> {
  await putSetting(tx, PRINTED, JSON.stringify(printed));
}

/** Whether what hangs still leads here; any of the host's addresses will do. */
export function judgePrinted(printed: Printed, code: string, urls: readonly string[]) {
  if (printed === null) return null;
  const { url, at } = printed;
  if (!urls.includes(url)) return { url, at, void: 'address' as const };
  return { url, at, void: printed.code === code ? null : ('code' as const) };
}
