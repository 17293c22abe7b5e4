import type { Ctx } from '../../operations/context.ts';
import { bumpStage, type StageRow } from '../../db/queries/stages.ts';
import type { Reader, Tx } from '../../db/schema.ts';
import { type LiveStage, readStage } from './live-stage.ts';

/** Most stages kept in memory; the oldest goes first. */
const MOST = 8;

/**
 * Stages kept between commands, since deriving 4,096 entrants anew for each tap would cost more than the tap. Only a
 * copy: the version in the store tells whether it is still true, and without it everything works the same.
 */
export class StageCache {
  readonly #kept = new Map<number, LiveStage>();

  /** For looking only; a preview may apply and revert. */
  async look(db: Reader, row: StageRow): Promise<LiveStage> {
    const kept = this.#kept.get(row.id);
    if (kept?.version === row.version) return kept;
    const live = await readStage(db, row);
    this.#keep(live);
    return live;
  }

  /**
   * For a command that changes the stage in place. It leaves the cache and comes back after the commit, so that a
   * command that was rolled back leaves nothing behind.
   */
  async take(ctx: Ctx, tx: Tx, row: StageRow): Promise<LiveStage> {
    const live = await this.look(tx, row);
    this.#kept.delete(row.id);
    await bumpStage(tx, row.id);
    ctx.afterCommit(() => this.#keep({ ...live, version: row.version + 1 }));
    return live;
  }

  #keep(live: LiveStage): void {
    // A look that began before the last commit may end after it.
    if ((this.#kept.get(live.id)?.version ?? 0) > live.version) return;
    this.#kept.delete(live.id);
    this.#kept.set(live.id, live);
    const oldest = this.#kept.keys().next();
    if (this.#kept.size > MOST && !oldest.done) this.#kept.delete(oldest.value);
  }
}
