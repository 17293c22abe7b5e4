import { decodeState } from '#renderer/lib/rows.ts';
import type { EntrantDto } from '#shared/protocol/dto/tournament.ts';
import type { BracketStore } from '../model/bracket-store.ts';
import { foldText } from './fold-text.ts';

/** An entrant that was found, with its seed in the stage. */
export interface FoundEntrant {
  readonly id: string;
  readonly name: string;
  readonly seed: number;
}

export interface FindOptions {
  /** Default 1. */
  readonly stage?: number;
  /** Default 20. */
  readonly limit?: number;
}

interface Entry extends FoundEntrant {
  readonly folded: string;
}

interface Index {
  readonly entrants: ReadonlyMap<string, EntrantDto>;
  readonly entries: readonly Entry[];
}

const indexes = new WeakMap<readonly string[], Index>();

/**
 * Finds entrants of a stage by any part of the name, or by seed ('12', '#12'). Best first: the seed, names that start
 * with the text, names with a word that does, the rest; equals by seed.
 */
export function findEntrants(store: BracketStore, text: string, options: FindOptions = {}): readonly FoundEntrant[] {
  const { stage = 1, limit = 20 } = options;
  const { entrants, stages } = store.getState();
  const seeds = stages.get(stage)?.seeds;
  const wanted = foldText(text);
  if (!seeds || wanted === '') return [];
  const seed = /^#?(\d{1,4})$/.exec(wanted)?.[1];
  const ranked: { entry: Entry; rank: number }[] = [];
  for (const entry of getIndex(seeds, entrants).entries) {
    const rank = Number(seed) === entry.seed ? 0 : rankName(entry.folded, wanted);
    if (rank >= 0) ranked.push({ entry, rank });
  }
  ranked.sort((a, b) => a.rank - b.rank || a.entry.seed - b.entry.seed);
  return ranked.slice(0, limit).map(({ entry: { id, name, seed: own } }) => ({ id, name, seed: own }));
}

function rankName(folded: string, wanted: string): number {
  const at = folded.indexOf(wanted);
  if (at <= 0) return at === 0 ? 1 : -1;
  return folded.includes(` ${wanted}`) ? 2 : 3;
}

/** Folding 4,096 names takes a few milliseconds, so it is done once for a list of entrants, not at each letter. */
function getIndex(seeds: readonly string[], entrants: ReadonlyMap<string, EntrantDto>): Index {
  const known = indexes.get(seeds);
  if (known?.entrants === entrants) return known;
  const entries = seeds.map((id, i): Entry => {
    const name = entrants.get(id)?.name ?? '';
    return { id, name, seed: i + 1, folded: foldText(name) };
  });
  const index = { entrants, entries };
  indexes.set(seeds, index);
  return index;
}

/** The match in which an entrant stands now: its last one; 0 for an entrant without one. */
export function findMatchOfSeed(store: BracketStore, seed: number, stage = 1): number {
  const rows = store.getState().stages.get(stage)?.rows ?? [];
  for (let i = rows.length - 1; i >= 0; i--) {
    const row = rows[i];
    if (!row || (row[2] !== seed && row[3] !== seed)) continue;
    // A reset that is not played shows its entrants, and they stand in the match before it.
    if (decodeState(row[1]) !== 'not_needed') return row[0];
  }
  return 0;
}
