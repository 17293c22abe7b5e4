import { z } from 'zod';
import { bindFormat, type BoundFormat, type StageConfig } from '#shared/domain/formats/bind.ts';
import type { GameScore, LobbyEntry, Result, Ruling, Seed } from '#shared/domain/model/stage.ts';
import { loadStage, type Stage } from '#shared/domain/stage/index.ts';
import type { MatchShape } from '#shared/protocol/dto/match.ts';
import { fromShape } from '#shared/protocol/dto/shape.ts';
import { listMatches, type MatchRecord } from '../../db/queries/matches.ts';
import {
  type DrawRow,
  getStage,
  listDraws,
  listLobbySeats,
  listResults,
  listRulings,
  listStageSeeds,
  type StageRow,
} from '../../db/queries/stages.ts';
import type { Reader, Row } from '../../db/schema.ts';
import { AppError } from '../../infra/app-error.ts';
import { parseJson } from '../../infra/json.ts';

/** A stage of the store at work: the domain's stage with the entrants behind its seeds. */
export interface LiveStage {
  readonly id: number;
  readonly no: number;
  readonly tournament: string;
  readonly format: BoundFormat;
  readonly version: number;
  readonly stage: Stage;
  /** What of the matches never changes, as the wire has it. */
  readonly shapes: readonly MatchShape[];
  /** Entrant ids; index 0 has seed 1. */
  readonly seeds: readonly string[];
  /** Who took whose place after the stage was opened, oldest first. */
  readonly handovers: readonly Handover[];
  /** The rounds that were drawn. */
  readonly draws: readonly DrawRow[];
  /** What `listOutdatedRounds` found by drawing again, by round and results. */
  readonly redrawn: Map<string, boolean>;
}

/** Reads a stage and derives it anew from its results and rulings. */
export async function readStage(db: Reader, row: StageRow): Promise<LiveStage> {
  const [matches, results, rulings, seeds, draws, seats] = [
    await listMatches(db, row.id),
    await listResults(db, row.id),
    await listRulings(db, row.id),
    await listStageSeeds(db, row.id),
    await listDraws(db, row.id),
    await listLobbySeats(db, row.id),
  ];
  const shapes = matches.map(shapeOf);
  const graph = shapes.map((shape) => {
    const own = seats.get(shape[0]);
    return own === undefined ? fromShape(shape) : { ...fromShape(shape), seats: own };
  });
  const entries = results.map((result) => toResult(result, seats.has(result.match_no)));
  const stage = loadStage(graph, row.entrants, entries, rulings.map(toRuling));
  return {
    id: row.id,
    no: row.no,
    tournament: row.tournament_id,
    format: bindFormat(parseJson<StageConfig>(row.config)),
    version: row.version,
    stage,
    shapes,
    seeds,
    handovers: rulings.flatMap((ruling) => (ruling.kind === 'seat' ? [readHandover(ruling)] : [])),
    draws,
    redrawn: new Map(),
  };
}

export async function getStageRow(db: Reader, tournament: string, no: number): Promise<StageRow> {
  const row = await getStage(db, tournament, no);
  if (row === undefined) throw new AppError('stage.not_found');
  return row;
}

/** What of a match never changes, as the wire and files have it. */
export function shapeOf(match: MatchRecord): MatchShape {
  return [match.no, match.part, match.round, match.source_a, match.source_b, match.length, match.played_if];
}

/** The scores of a match of two are its games, those of a lobby its rows; both stand in one column. */
function toResult(row: Row<'result'>, isLobby: boolean): Result {
  return {
    id: row.id,
    match: row.match_no,
    field: [row.field_a, row.field_b],
    winner: row.winner === 0 || row.winner === 1 ? row.winner : null,
    games: isLobby ? [] : parseJson<GameScore[]>(row.games),
    ...(isLobby && row.kind !== 'reset' && { rows: parseJson<LobbyEntry[]>(row.games) }),
    kind: row.kind,
    at: row.created_at,
  };
}

function toRuling(row: Row<'ruling'>): Ruling {
  switch (row.kind) {
    case 'out':
      return { id: row.id, kind: 'out', seed: row.about, annul: readOut(row).annul };
    case 'waive':
      return { id: row.id, kind: 'waive', match: row.about };
    case 'tie':
      return { id: row.id, kind: 'tie', order: parseJson<Seed[]>(row.data ?? '[]') };
    case 'seat': {
      const { seeds, after } = readHandover(row);
      return { id: row.id, kind: 'seat', seeds, after };
    }
    case 'enter':
      return { id: row.id, kind: 'enter', seed: row.about, ...readEntry(row) };
    default:
      return { id: row.id, kind: 'revoke', ruling: row.about };
  }
}

/** Rows of older versions say nothing: then it was a disqualification, and results stood. */
const OutDataSchema = z.object({ annul: z.boolean(), why: z.enum(['disqualified', 'withdrawn']) });
const EntryDataSchema = z.object({ place: z.int(), round: z.int(), after: z.int() });
const HandoverSchema = z.object({
  seeds: z.array(z.int()),
  after: z.int(),
  from: z.array(z.string()),
  to: z.array(z.string()),
});

/** Seeds behind which others stand since a ruling, with the entrants before and after it, in their order. */
export type Handover = z.infer<typeof HandoverSchema>;

export function readOut(row: Pick<Row<'ruling'>, 'data'>): z.infer<typeof OutDataSchema> {
  return row.data === null ? { annul: false, why: 'disqualified' } : OutDataSchema.parse(JSON.parse(row.data));
}

export function readEntry(row: Pick<Row<'ruling'>, 'data'>): z.infer<typeof EntryDataSchema> {
  return EntryDataSchema.parse(JSON.parse(row.data ?? ''));
}

export function readHandover(row: Pick<Row<'ruling'>, 'data'>): Handover {
  return HandoverSchema.parse(JSON.parse(row.data ?? ''));
}
