import { venueMarkPrinted } from '#shared/protocol/commands/session.ts';
import { DONE } from '#shared/protocol/dto/common.ts';
import { topics } from '#shared/protocol/topics.ts';
import { getSetting } from '../../db/queries/settings.ts';
import { newEvent } from '../../events/new-event.ts';
import { allowByRole, defineCommand } from '../../operations/define-command.ts';
import { EVENT_CODE } from './event-code.ts';
import { readPrinted, writePrinted } from './printed.ts';

/** The log names the address, never the code. */
export const markPrinted = defineCommand(venueMarkPrinted, {
  load: readPrinted,
  policy: allowByRole,
  async run(ctx, tx, before, { url }) {
    const code = (await getSetting(tx, EVENT_CODE)) ?? '';
    await writePrinted(tx, url === null ? null : { url, code, at: ctx.now });
    return {
      answer: DONE,
      events: [newEvent('limits.changed', [topics.venueStaff()], {})],
      change: { subject: 'venue', before: { printed: before?.url ?? null }, after: { printed: url } },
    };
  },
});
