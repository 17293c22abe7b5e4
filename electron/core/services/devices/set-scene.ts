import { screenSetScene } from '#shared/protocol/commands/session.ts';
import { DONE } from '#shared/protocol/dto/common.ts';
import { topics } from '#shared/protocol/topics.ts';
import { updateDevice } from '../../db/queries/devices.ts';
import { newEvent } from '../../events/new-event.ts';
import { AppError } from '../../infra/app-error.ts';
import { parseJson } from '../../infra/json.ts';
import { defineCommand } from '../../operations/define-command.ts';
import { loadTournament } from '../tournaments/tournament-dto.ts';
import { loadDevice } from './load-device.ts';

export const setScene = defineCommand(screenSetScene, {
  load: (tx, input) => loadDevice(tx, input.device),
  policy(_actor, device) {
    if (device.kind !== 'screen') throw new AppError('device.not_a_screen');
  },
  async run(ctx, tx, device, { scene }) {
    if (scene.kind !== 'blank' && scene.tournament !== null) await loadTournament(tx, scene.tournament);
    await updateDevice(tx, device.id, { scene: JSON.stringify(scene), updated_at: ctx.now });
    return {
      answer: DONE,
      events: [
        newEvent('screen.scene', [topics.device(device.id)], { scene }),
        newEvent('devices.changed', [topics.venueStaff()], {}),
      ],
      change: {
        subject: `device:${device.id}`,
        before: device.scene === null ? null : parseJson<unknown>(device.scene),
        after: scene,
      },
    };
  },
});
