import { venueUpdate } from '#shared/protocol/commands/session.ts';
import { DONE } from '#shared/protocol/dto/common.ts';
import { topics } from '#shared/protocol/topics.ts';
import { getSetting, putSetting } from '../../db/queries/settings.ts';
import { newEvent } from '../../events/new-event.ts';
import { allowByRole, defineCommand } from '../../operations/define-command.ts';
import { requireNameAllowed } from '../names.ts';
import { EVENT_NAME } from './event-code.ts';

export const updateVenue = defineCommand(venueUpdate, {
  load: async (tx) => (await getSetting(tx, EVENT_NAME)) ?? '',
  policy: allowByRole,
  async run(_ctx, tx, before, input) {
    const name = requireNameAllowed(input.name);
    await putSetting(tx, EVENT_NAME, name);
    return {
      answer: DONE,
      events: [newEvent('venue.changed', [topics.venue(), topics.venueStaff()], { name })],
      change: { subject: 'venue', before: { name: before }, after: { name } },
    };
  },
});
