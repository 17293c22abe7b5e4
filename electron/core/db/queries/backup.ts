import { sql } from 'kysely';
import type { Reader } from '../schema.ts';

/** Actions that tell of backups themselves: after them alone no new one is needed. */
const OF_BACKUPS = ['backup.made', 'backup.second-set', 'host.restored'];

/** True when the log has an entry after `n` that tells of something else than a backup. */
export async function hasChangedSince(db: Reader, chain: string, n: number): Promise<boolean> {
  const row = await db
    .selectFrom('audit')
    .select('n')
    .where('chain', '=', chain)
    .where('n', '>', n)
    .where('action', 'not in', OF_BACKUPS)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** How many rounds of all stages have no match left to play. The groups of one round count as one. */
export async function countDoneRounds(db: Reader): Promise<number> {
  // 8 completed, and all after it but 9, which is disputed.
  const { rows } = await sql<{ n: number }>`select count(*) as n from (
    select 1 from match group by stage_id, part % 16, round having min(case when state < 8 or state = 9 then 0 else 1 end) = 1)`.execute(
    db,
  );
  return Number(rows[0]?.n ?? 0);
}
