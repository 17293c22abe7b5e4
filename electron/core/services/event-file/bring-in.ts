import type { TournamentLine } from '#shared/protocol/event-file.ts';
import { topics } from '#shared/protocol/topics.ts';
import type { Tx } from '../../db/schema.ts';
import { type NewEvent, newEvent } from '../../events/new-event.ts';
import { AppError } from '../../infra/app-error.ts';
import { parseJson } from '../../infra/json.ts';
import type { Ctx } from '../../operations/context.ts';
import { announceTournament, loadTournament } from '../tournaments/tournament-dto.ts';
import { listLiveStages } from '../winners/evaluate.ts';
import { recordWinners } from '../winners/record.ts';
import { findHere } from './find-here.ts';
import { nameCopy } from './name-copy.ts';
import type { CheckedFile } from './read-event-file.ts';
import { writeTournament } from './write-tournament.ts';

interface Choice {
  /** Place in the file, from 1. */
  readonly no: number;
  /** With new ids, beside what is here already. */
  readonly copy: boolean;
}

export interface Imported {
  readonly no: number;
  /** Its id in the file, and here. */
  readonly from: string;
  readonly tournament: string;
  readonly name: string;
}

/**
 * Writes the chosen tournaments of a checked file. Refused with `file.tournament_unknown` {no}, with the fault of one that does not fit
 * {…, tournament}, or with `file.already_here` {tournament} where its ids are taken and no copy is wanted.
 */
export async function bringIn(
  ctx: Ctx,
  tx: Tx,
  { tournaments }: CheckedFile,
  choices: readonly Choice[],
): Promise<{ imported: readonly Imported[]; events: [NewEvent, ...NewEvent[]] }> {
  const imported: Imported[] = [];
  const events: NewEvent[] = [];
  for (const { no, copy } of choices) {
    const line = readChosen(tournaments, no);
    if (!copy && (await findHere(tx, line)) !== 'no')
      throw new AppError('file.already_here', { details: { tournament: line.name } });
    const brought = copy ? await renew(ctx, tx, line) : line;
    await writeTournament(ctx, tx, brought);
    imported.push({ no, from: line.id, tournament: brought.id, name: brought.name });
    events.push(
      ...(await announceTournament(tx, brought.id)),
      ...(await determine(ctx, tx, brought)),
      newEvent('attention.changed', [topics.tournamentStaff(brought.id)], {}),
    );
    // A file of twenty tournaments is half a second of writing: between two of them everybody else has a turn.
    await new Promise(setImmediate);
  }
  const [first, ...rest] = events;
  if (first === undefined) throw new Error('nothing was chosen');
  return { imported, events: [first, ...rest] };
}

/** Who won is found here as at any end: by what was played and what the organizer said. */
async function determine(ctx: Ctx, tx: Tx, { id, state, stages }: TournamentLine): Promise<NewEvent[]> {
  if ((state !== 'completed' && state !== 'archived') || stages.length === 0) return [];
  return recordWinners(ctx, tx, await loadTournament(tx, id), await listLiveStages(ctx.host, tx, id));
}

function readChosen(tournaments: CheckedFile['tournaments'], no: number): TournamentLine {
  const chosen = tournaments[no - 1];
  if (chosen === undefined) throw new AppError('file.tournament_unknown', { details: { no } });
  const { name, line, fault } = chosen;
  if (fault !== null || line === null)
    throw new AppError(fault?.code ?? 'file.not_valid', { details: { ...fault?.details, tournament: name } });
  return parseJson<TournamentLine>(line);
}

/** New ids for all that has one, and a name that nobody else has. */
async function renew(ctx: Ctx, tx: Tx, line: TournamentLine): Promise<TournamentLine> {
  const entrants = line.entrants.map((entrant) => ({ ...entrant, id: ctx.newId() }));
  return { ...line, id: ctx.newId(), name: await nameCopy(tx, line.name), entrants };
}
