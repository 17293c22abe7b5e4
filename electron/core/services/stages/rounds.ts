import { countRounds } from '#shared/domain/formats/drawn-rounds.ts';
import type { Match } from '#shared/domain/model/stage.ts';
import { at } from '#shared/lib/at.ts';
import { stageDrawRound, stageTakeRoundBack } from '#shared/protocol/commands/stage.ts';
import { DONE } from '#shared/protocol/dto/common.ts';
import { topics } from '#shared/protocol/topics.ts';
import { bumpStage, deleteRound, listStages } from '../../db/queries/stages.ts';
import type { Tx } from '../../db/schema.ts';
import { newEvent } from '../../events/new-event.ts';
import { AppError } from '../../infra/app-error.ts';
import { defineCommand } from '../../operations/define-command.ts';
import { requirePlaying } from '../../policies/tournament.ts';
import { loadTournament } from '../tournaments/tournament-dto.ts';
import { writeNextRound } from './draw-round.ts';
import { getStageRow, type LiveStage, readStage } from './live-stage.ts';
import { followEnd } from './follow-end.ts';
import { announceStage } from './open-next.ts';
import { listPeopleOfSeeds } from './people.ts';

/** Draws the round that is named, once: a second desk that asks for the same one is told so. */
export const drawRound = defineCommand(stageDrawRound, {
  load: (tx, input) => loadTournament(tx, input.tournament),
  policy: (_actor, tournament) => requirePlaying(tournament),
  async run(ctx, tx, tournament, input) {
    const live = await readForRounds(tx, input);
    const last = countRounds(live.stage);
    if (input.round <= last) throw new AppError('stage.already_drawn', { details: { round: input.round } });
    if (input.round !== last + 1) throw new AppError('stage.not_next_round', { details: { next: last + 1 } });
    const { round, matches } = await writeNextRound(ctx, tx, live);
    await bumpStage(tx, live.id);
    // One that was completed by hand runs again.
    const isOver = tournament.state === 'completed';
    const reopened = isOver
      ? await followEnd(ctx, tx, await readStage(tx, await getStageRow(tx, tournament.id, live.no)))
      : [];
    const seeds = matches.flatMap(listSeated);
    const people = await listPeopleOfSeeds(tx, live, seeds);
    const told = people.map((person) => newEvent('person.changed', [topics.person(person)], {}));
    return {
      answer: { matches: matches.length },
      events: [...announceStage(tournament.id, live.no), ...told, ...reopened],
      change: {
        subject: `stage:${tournament.id}/${live.no}`,
        after: { round, matches: matches.map(listSeated) },
      },
    };
  },
});

/** Only the last round, and only while nothing was entered in it. */
export const takeRoundBack = defineCommand(stageTakeRoundBack, {
  load: (tx, input) => loadTournament(tx, input.tournament),
  policy: (_actor, tournament) => requirePlaying(tournament),
  async run(_ctx, tx, tournament, input) {
    const live = await readForRounds(tx, input);
    const { stage } = live;
    if (input.round !== countRounds(stage) || input.round === 0) throw new AppError('stage.not_last_round');
    const nos = stage.matches.flatMap(({ no, round }) => (round === input.round ? [no] : []));
    const results = nos.reduce((sum, no) => sum + at(stage.entries, no - 1).length, 0);
    if (results > 0) throw new AppError('stage.has_results', { details: { results } });
    await deleteRound(tx, live.id, input.round, nos);
    await bumpStage(tx, live.id);
    return {
      answer: DONE,
      events: announceStage(tournament.id, live.no),
      change: { subject: `stage:${tournament.id}/${live.no}`, before: { round: input.round, matches: nos.length } },
    };
  },
});

interface StageInput {
  readonly tournament: string;
  readonly stage: number;
}

/** A stage of its own, since drawing makes another graph of it. Nothing is drawn in a stage that another one follows. */
async function readForRounds(tx: Tx, input: StageInput): Promise<LiveStage> {
  const live = await readStage(tx, await getStageRow(tx, input.tournament, input.stage));
  if (!live.format.isDrawn) throw new AppError('stage.nothing_drawn');
  const last = (await listStages(tx, input.tournament)).at(-1);
  if (last?.no !== live.no) throw new AppError('stage.not_last');
  return live;
}

/** Who plays in a drawn match: its two, the one with a bye, or all of a lobby. */
function listSeated({ slots, seats }: Match): readonly number[] {
  return seats ?? slots.flatMap((slot) => (slot.kind === 'seed' ? [slot.seed] : []));
}
