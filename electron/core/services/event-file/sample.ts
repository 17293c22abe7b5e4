import { eventLoadSample, eventRemoveSample } from '#shared/protocol/commands/event-file.ts';
import { DONE } from '#shared/protocol/dto/common.ts';
import { eventSample } from '#shared/protocol/queries/event-file.ts';
import { getSetting, putSetting } from '../../db/queries/settings.ts';
import { getTournament, updateTournament } from '../../db/queries/tournaments.ts';
import type { Reader, Tx } from '../../db/schema.ts';
import type { NewEvent } from '../../events/new-event.ts';
import { AppError } from '../../infra/app-error.ts';
import { parseJson } from '../../infra/json.ts';
import type { Ctx } from '../../operations/context.ts';
import { allowByRole, defineCommand } from '../../operations/define-command.ts';
import { defineQuery } from '../../operations/define-query.ts';
import { announceHidden } from '../tournaments/delete-tournament.ts';
import { bringIn } from './bring-in.ts';
import { shiftTimes } from './shift-times.ts';

/** JSON of the ids of the tournaments that the last loading made. */
const SAMPLE = 'event.sample';

/** Always with new ids, so that it can be loaded again after somebody tried things with it. */
export const loadSample = defineCommand(eventLoadSample, {
  prepare: (ctx, _db, input) => ctx.host.eventFiles.checkSample(input.language),
  load: async (_tx, _input, _ctx, checked) => Promise.resolve(checked),
  policy: allowByRole,
  async run(ctx, tx, checked) {
    const hidden = await putAside(ctx, tx, await listSample(tx));
    const choices = checked.tournaments.map((_, index) => ({ no: index + 1, copy: true }));
    // It was made once; here it happens this evening.
    const by = ctx.now - checked.head.madeAt;
    const lines = checked.tournaments.map((one) => ({
      ...one,
      line: one.line === null ? null : JSON.stringify(shiftTimes(one.line, by)),
    }));
    const { imported, events } = await bringIn(ctx, tx, { ...checked, tournaments: lines }, choices);
    const tournaments = imported.map(({ tournament }) => tournament);
    await putSetting(tx, SAMPLE, JSON.stringify(tournaments));
    return {
      answer: { imported: imported.map(({ no, tournament, name }) => ({ no, tournament, name })) },
      events: [...events, ...hidden],
      change: { subject: 'event', after: { sample: tournaments } },
    };
  },
});

/** Nothing is lost: what somebody made of it can be restored like any tournament that was deleted. */
export const removeSample = defineCommand(eventRemoveSample, {
  async load(tx) {
    const ids = await listSample(tx);
    if (ids.length === 0) throw new AppError('sample.not_found');
    return ids;
  },
  policy: allowByRole,
  async run(ctx, tx, ids) {
    const [first, ...rest] = await putAside(ctx, tx, ids);
    if (first === undefined) throw new AppError('sample.not_found');
    return {
      answer: DONE,
      events: [first, ...rest],
      change: { subject: 'event', before: { sample: [...ids] }, after: { sample: [] } },
    };
  },
});

export const getSample = defineQuery(eventSample, async (_ctx, db) => ({ tournaments: await listSample(db) }));

/** Those of the last loading that nobody deleted. */
async function listSample(db: Reader): Promise<string[]> {
  const ids = parseJson<string[]>((await getSetting(db, SAMPLE)) ?? '[]');
  const here: string[] = [];
  for (const id of ids) if ((await getTournament(db, id))?.deleted_at === null) here.push(id);
  return here;
}

async function putAside(ctx: Ctx, tx: Tx, ids: readonly string[]): Promise<NewEvent[]> {
  for (const id of ids) await updateTournament(tx, id, { deleted_at: ctx.now, updated_at: ctx.now });
  return ids.map(announceHidden);
}
