import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { TournamentSnapshot } from '#shared/protocol/dto/match.ts';
import { topics } from '#shared/protocol/topics.ts';
import type { Actor } from '../auth/actor.ts';
import type { getTopicPosition } from '../db/queries/events.ts';
import type { CompressedSnapshot, Snapshots } from '../http/ports.ts';
import { AppError } from '../infra/app-error.ts';

const pack = promisify(gzip);
/** Tournaments whose snapshot is kept; the oldest goes first. */
const MOST = 16;

export interface SnapshotSource {
  /** Throws `tournament.not_found` when this actor may not see it. */
  requireVisible(actor: Actor, tournament: string): Promise<void>;
  getPosition(topic: string): ReturnType<typeof getTopicPosition>;
  build(tournament: string): Promise<TournamentSnapshot>;
}

/** Built and compressed once for each offset, however many ask: the second to two thousandth get the same bytes. */
export function createSnapshotStore(source: SnapshotSource): Snapshots {
  const kept = new Map<string, { readonly etag: string; readonly body: Promise<CompressedSnapshot> }>();

  async function make(tournament: string): Promise<CompressedSnapshot> {
    const snapshot = await source.build(tournament);
    return { gzip: await packSnapshot(snapshot), etag: etagOf(snapshot) };
  }

  return {
    async getTournament(actor, tournament) {
      try {
        await source.requireVisible(actor, tournament);
      } catch (error) {
        if (error instanceof AppError && error.code === 'tournament.not_found') return undefined;
        throw error;
      }
      const etag = etagOf(await source.getPosition(topics.tournament(tournament)));
      const known = kept.get(tournament);
      if (known?.etag === etag) return known.body;
      const body = make(tournament);
      kept.delete(tournament);
      kept.set(tournament, { etag, body });
      body.catch(() => kept.delete(tournament));
      const oldest = kept.keys().next();
      if (kept.size > MOST && !oldest.done) kept.delete(oldest.value);
      return body;
    },
  };
}

/**
 * A low level, since the first of the hall waits for it; the columns of a snapshot pack well by themselves. The small memory makes
 * small blocks, so that each part of it (names, shapes, rows) gets a code of its own. What it takes is printed by `npm run bench`.
 */
export function packSnapshot(snapshot: TournamentSnapshot): Promise<Buffer> {
  return pack(JSON.stringify(snapshot), { level: 2, memLevel: 6 });
}

function etagOf({ epoch, offset }: { readonly epoch: string; readonly offset: number }): string {
  return `${epoch}-${offset}`;
}
