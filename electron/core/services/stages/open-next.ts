import { stageOpen, stageTakeBack } from '#shared/protocol/commands/stage.ts';
import { DONE } from '#shared/protocol/dto/common.ts';
import { topics } from '#shared/protocol/topics.ts';
import { deleteStage, getStage, listResults, listRulings, listStages } from '../../db/queries/stages.ts';
import { type NewEvent, newEvent } from '../../events/new-event.ts';
import { AppError } from '../../infra/app-error.ts';
import { defineCommand } from '../../operations/define-command.ts';
import { requirePlaying } from '../../policies/tournament.ts';
import { loadTournament } from '../tournaments/tournament-dto.ts';
import { fingerprintNext, findNextStage, listEntrantsOf } from './next-stage.ts';
import { openStage } from './open-stage.ts';
import { countOpen } from './preview-next.ts';
import { followEnd } from './follow-end.ts';

/** The next stage begins with those that go on from the last one; it stays, also when the last one is corrected. */
export const openNextStage = defineCommand(stageOpen, {
  load: (tx, input) => loadTournament(tx, input.tournament),
  policy: (_actor, tournament) => requirePlaying(tournament),
  async run(ctx, tx, tournament, input) {
    if ((await getStage(tx, tournament.id, input.stage)) !== undefined) throw new AppError('stage.already_exists');
    const next = await findNextStage(ctx.host, tx, tournament);
    if (next === undefined || next.no !== input.stage) throw new AppError('stage.not_found');
    const open = countOpen(next.from);
    if (open > 0) throw new AppError('stage.matches_open', { details: { open } });
    const { cuts } = next.qualifiers;
    if (cuts.length > 0) throw new AppError('stage.tie_open', { details: { ties: cuts.length } });
    if (input.fingerprint !== undefined && input.fingerprint !== fingerprintNext(next))
      throw new AppError('stage.changed_meanwhile');
    const entrants = listEntrantsOf(next);
    const { config } = next.following;
    const matches = await openStage(ctx, tx, { tournament: tournament.id, no: next.no, config, entrants });
    // One that was completed by hand runs again.
    const reopened = await followEnd(ctx, tx, next.from);
    return {
      answer: { entrants: entrants.length, matches },
      events: [...announceStage(tournament.id, next.no), ...reopened],
      change: { subject: `stage:${tournament.id}/${next.no}`, after: { config, entrants: entrants.length, matches } },
    };
  },
});

/** Only while nothing was entered in it: results are never thrown away. */
export const takeStageBack = defineCommand(stageTakeBack, {
  load: (tx, input) => loadTournament(tx, input.tournament),
  policy: (_actor, tournament) => requirePlaying(tournament),
  async run(ctx, tx, tournament, input) {
    const rows = await listStages(tx, tournament.id);
    const last = rows.at(-1);
    if (last === undefined || last.no !== input.stage || last.no === 1) throw new AppError('stage.not_last');
    const results = await listResults(tx, last.id);
    if (results.length > 0) throw new AppError('stage.has_results', { details: { results: results.length } });
    // Who is out is out by the stage's own ruling; it can be put aside whole, but not forgotten.
    if ((await listRulings(tx, last.id)).length > 0) throw new AppError('stage.has_rulings');
    await deleteStage(tx, last.id);
    const before = rows.at(-2);
    const ended = before === undefined ? [] : await followEnd(ctx, tx, await ctx.host.stages.look(tx, before));
    return {
      answer: DONE,
      events: [...announceStage(tournament.id, last.no), ...ended],
      change: { subject: `stage:${tournament.id}/${last.no}`, before: { entrants: last.entrants } },
    };
  },
});

/** Stages, rounds or seeds are others now: everyone takes a new snapshot. */
export function announceStage(tournament: string, stage: number): [NewEvent, NewEvent] {
  return [
    newEvent('stage.opened', [topics.tournament(tournament)], { stage }),
    newEvent('attention.changed', [topics.tournamentStaff(tournament)], {}),
  ];
}
