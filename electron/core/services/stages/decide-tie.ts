import { stageDecideTie } from '#shared/protocol/commands/stage.ts';
import type { TournamentRow } from '../../db/queries/tournaments.ts';
import type { Reader } from '../../db/schema.ts';
import { AppError } from '../../infra/app-error.ts';
import { defineCommand } from '../../operations/define-command.ts';
import type { Host } from '../../operations/host.ts';
import { requirePlaying } from '../../policies/tournament.ts';
import { loadTournament } from '../tournaments/tournament-dto.ts';
import { enterRuling } from './enter.ts';
import { getStageRow, type LiveStage } from './live-stage.ts';
import { findNextStage } from './next-stage.ts';
import { announceStage } from './open-next.ts';
import { listTied } from './tables.ts';

/** The organizer's word where the rules end. Only for just those that are tied; a newer word takes the place of an older. */
export const decideTie = defineCommand(stageDecideTie, {
  load: async (tx, input) => ({
    tournament: await loadTournament(tx, input.tournament),
    row: await getStageRow(tx, input.tournament, input.stage),
  }),
  policy: (_actor, { tournament }) => requirePlaying(tournament),
  async run(ctx, tx, { tournament, row }, input) {
    const live = await ctx.host.stages.take(ctx, tx, row);
    const order = [...input.order];
    const isDecided = live.stage.ties.some((tie) => isSameSet(tie, order));
    const tied = isDecided ? [] : [...listTied(live), ...(await listCuts(ctx.host, tx, tournament, live))];
    if (!isDecided && !tied.some((one) => isSameSet(one, order))) throw new AppError('stage.not_tied');
    const { id } = await enterRuling(ctx, tx, live, { kind: 'tie', order }, input.note);
    return {
      answer: { ruling: id },
      events: announceStage(tournament.id, live.no),
      change: { subject: `stage:${tournament.id}/${live.no}`, after: { ruling: id, order } },
    };
  },
});

/** Those that the rules left equal at the line where the next stage begins. */
async function listCuts(host: Pick<Host, 'stages'>, db: Reader, tournament: TournamentRow, live: LiveStage) {
  const next = await findNextStage(host, db, tournament);
  return next?.from.no === live.no ? next.qualifiers.cuts.map(({ tied }) => tied) : [];
}

function isSameSet(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && new Set(b).size === b.length && a.every((seed) => b.includes(seed));
}
