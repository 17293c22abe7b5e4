import { hasAuditEntry } from '../db/queries/audit.ts';
import type { Db } from '../db/schema.ts';
import type { AuditHeadFile } from '../infra/audit-head.ts';

/**
 * At a start: the number of the entry that the head beside the database names and the chain does not hold; undefined when all is well. The
 * next commit writes a new head, so a cut must be seen before it, and be remembered.
 */
export async function findCut(db: Db, chain: string, head: AuditHeadFile | undefined): Promise<number | undefined> {
  if (head === undefined) return undefined;
  return head.cut ?? ((await hasAuditEntry(db, chain, head)) ? undefined : head.n);
}
