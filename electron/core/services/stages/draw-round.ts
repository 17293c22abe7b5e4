import { createHash } from 'node:crypto';
import { countRounds, describeBasis, toMatches } from '#shared/domain/formats/drawn-rounds.ts';
import type { Match } from '#shared/domain/model/stage.ts';
import { loadStage } from '#shared/domain/stage/index.ts';
import { insertMatches } from '../../db/queries/matches.ts';
import { insertDraw, insertSeats } from '../../db/queries/stages.ts';
import type { Tx } from '../../db/schema.ts';
import { AppError } from '../../infra/app-error.ts';
import type { Ctx } from '../../operations/context.ts';
import type { LiveStage } from './live-stage.ts';
import { toRecords } from './to-records.ts';

export interface WrittenRound {
  readonly round: number;
  readonly matches: readonly Match[];
}

/**
 * Draws the next round and stores it, as a decision that stays. Refused with `stage.round_open` {open} while matches are
 * not decided, and `stage.finished` when there is none.
 */
export async function writeNextRound(ctx: Ctx, tx: Tx, live: LiveStage): Promise<WrittenRound> {
  const random = ctx.randomText();
  const next = live.format.drawNext(live.stage, random);
  if (next.is === 'finished') throw new AppError('stage.finished');
  if (next.is === 'blocked') throw new AppError('stage.round_open', { details: { open: next.open.length } });
  const { round } = next;
  const matches = toMatches(next, live.stage);
  const grown = loadStage(
    [...live.stage.matches, ...matches],
    live.stage.entrants,
    live.stage.entries.flat(),
    live.stage.rulings,
  );
  await insertMatches(tx, toRecords(live.id, grown, ctx.now, matches));
  for (const { no, seats } of matches) if (seats !== undefined) await insertSeats(tx, live.id, no, seats);
  await insertDraw(tx, {
    stage_id: live.id,
    round,
    random,
    basis: hashBasis(live, round),
    reasons: JSON.stringify(next.reasons),
    created_at: ctx.now,
  });
  return { round, matches };
}

/** Drawn rounds that would be drawn otherwise by now; they stay as they are, and the desk is told. */
export function listOutdatedRounds(live: LiveStage): readonly number[] {
  return live.draws
    .filter((draw) => draw.round > 1 && draw.round <= countRounds(live.stage) && isOutdated(live, draw))
    .map(({ round }) => round);
}

/** The results before it are the same in nearly every case, and then nothing needs to be drawn again to know. */
function isOutdated(live: LiveStage, { round, random, basis }: LiveStage['draws'][number]): boolean {
  const now = hashBasis(live, round);
  if (now === basis) return false;
  const key = `${round} ${now}`;
  const known = live.redrawn.get(key);
  if (known !== undefined) return known;
  const outdated = live.format.isRoundOutdated(live.stage, round, random);
  live.redrawn.set(key, outdated);
  return outdated;
}

function hashBasis(live: LiveStage, round: number): string {
  return createHash('sha256').update(describeBasis(live.stage, round)).digest('base64url');
}
