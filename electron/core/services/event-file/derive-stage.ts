import { bindFormat, type BoundFormat, type StageConfig } from '#shared/domain/formats/bind.ts';
import type { Match, Result, Ruling } from '#shared/domain/model/stage.ts';
import { listLateSeeds } from '#shared/domain/formats/late-entry.ts';
import { judgeGraph, judgeResults, judgeRulings } from '#shared/domain/records/index.ts';
import { loadStage, type Stage } from '#shared/domain/stage/index.ts';
import { at } from '#shared/lib/at.ts';
import { ok, type Refusal, refuse, type Result as Outcome } from '#shared/lib/result.ts';
import { fromShape } from '#shared/protocol/dto/shape.ts';
import type { StageLine } from '#shared/protocol/event-file.ts';
import { stateOf } from '../../db/match-state.ts';
import { toRecords } from '../stages/to-records.ts';

export interface DerivedStage {
  readonly format: BoundFormat;
  readonly stage: Stage;
}

/**
 * The stage that follows from what a file says of it, when it is one that the format has and everything in it comes out as the file says. Refused with
 * `record.…`, or `file.stand_differs` {match} for the first match that stands otherwise.
 */
export function deriveStage(config: StageConfig, line: StageLine): Outcome<DerivedStage> {
  const format = bindFormat(config);
  const entrants = line.seeds.length;
  const { min, max } = format.limits;
  if (entrants < min) return refuse('stage.too_few_entrants', { entrants, least: min });
  if (entrants > max) return refuse('stage.too_many_entrants', { entrants, most: max });
  const matches = readMatches(format, line);
  if (!Array.isArray(matches)) return matches;
  const draws = line.draws.map(({ round }) => round);
  const [results, rulings] = [line.results.map(toResult), line.rulings.map(toRuling)];
  const late = new Set(listLateSeeds({ rulings }).map(({ seed }) => seed));
  const rules = { matches, entrants, late, drawAllowed: format.allowsDraw };
  try {
    const fault =
      judgeRulings(matches, { entrants, results: results.length }, rulings) ??
      judgeGraph(format, entrants, { matches, draws, rulings }) ??
      judgeResults(rules, results) ??
      judgeSubmissions(line, matches);
    if (fault !== undefined) return fault;
    const stage = loadStage(matches, entrants, results, rulings);
    const differs = compareStands(stage, line);
    if (differs !== undefined) return differs;
    // All that is asked of a stage while it is played.
    format.standings(stage);
    format.listTables(stage);
    format.isOver(stage);
    return ok({ format, stage });
  } catch (error) {
    if (error instanceof RangeError) return refuse('file.stage_not_playable');
    throw error;
  }
}

/** A refusal for shapes that no match has, before anything is asked of them. */
function readMatches(format: BoundFormat, { seeds, matches, seats, rulings }: StageLine): Match[] | Refusal {
  const hasLobbies = format.views.includes('lobbies');
  // Of a bracket that somebody entered late the graph alone says how many.
  const isGrown = rulings.some(({ kind }) => kind === 'enter');
  const isCounted = format.isDrawn || isGrown || format.matchCount(seeds.length) === matches.length;
  if (hasLobbies !== (seats !== undefined) || (seats !== undefined && seats.length !== matches.length) || !isCounted)
    return refuse('file.matches_differ', { matches: matches.length });
  try {
    return matches.map((shape, index) =>
      seats === undefined ? fromShape(shape) : { ...fromShape(shape), seats: at(seats, index) },
    );
  } catch (error) {
    if (error instanceof RangeError) return refuse('file.matches_differ', { matches: matches.length });
    throw error;
  }
}

function toResult(
  { match, field, winner, games, rows, kind, at: time }: StageLine['results'][number],
  index: number,
): Result {
  return { id: index + 1, match, field, winner, games, ...(rows !== undefined && { rows }), kind, at: time };
}

function toRuling(line: StageLine['rulings'][number], index: number): Ruling {
  const id = index + 1;
  switch (line.kind) {
    case 'out':
      return { id, kind: 'out', seed: line.seed, annul: line.annul === true };
    case 'seat':
      return { id, kind: 'seat', seeds: line.seeds, after: line.after };
    case 'enter':
      return { id, kind: 'enter', seed: line.seed, place: line.place, round: line.round, after: line.after };
    case 'waive':
      return { id, kind: 'waive', match: line.match };
    case 'tie':
      return { id, kind: 'tie', order: line.order };
    case 'revoke':
      return { id, kind: 'revoke', ruling: line.ruling };
  }
}

function judgeSubmissions({ submissions }: StageLine, matches: readonly Match[]): Refusal | undefined {
  const wrong = submissions.find(({ match }) => match > matches.length);
  return wrong === undefined ? undefined : refuse('record.match_not_possible', { match: wrong.match });
}

function compareStands(stage: Stage, { stands }: StageLine): Refusal | undefined {
  for (const record of toRecords(0, stage, 0)) {
    const stand = stands[record.no - 1];
    const own = [stateOf(record), record.occupant_a, record.occupant_b, record.score_a, record.score_b, record.winner];
    if (stand === undefined || own.some((value, index) => value !== stand[index]))
      return refuse('file.stand_differs', { match: record.no });
  }
  return stands.length === stage.matches.length ? undefined : refuse('file.matches_differ', { matches: stands.length });
}
