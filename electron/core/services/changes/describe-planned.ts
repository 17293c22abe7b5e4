import type { Consequence } from '#shared/protocol/dto/ruling.ts';
import type { Reader } from '../../db/schema.ts';
import { describeConsequence, listOutdated } from '../results/consequence.ts';
import type { PlannedChange } from './plan-change.ts';

/** What a planned change would do, with the fingerprint that its command asks for. */
export async function describePlanned(db: Reader, planned: PlannedChange): Promise<Consequence> {
  const { before, live, difference, handed } = planned;
  const outdated = await listOutdated(db, before);
  return describeConsequence(db, { ...live, redrawn: new Map() }, difference, { outdated, handed });
}
