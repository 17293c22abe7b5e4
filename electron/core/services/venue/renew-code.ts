import { venueRenewCode } from '#shared/protocol/commands/session.ts';
import { topics } from '#shared/protocol/topics.ts';
import { newCode } from '../../auth/secrets.ts';
import { getSetting, putSetting } from '../../db/queries/settings.ts';
import { newEvent } from '../../events/new-event.ts';
import { allowByRole, defineSecretCommand, loadNothing } from '../../operations/define-command.ts';
import { EVENT_CODE } from './event-code.ts';

/** The code hangs on the wall, so it is kept readable; audit and command tables never hold it. */
export const renewCode = defineSecretCommand(venueRenewCode, {
  load: loadNothing,
  policy: allowByRole,
  async run(_ctx, tx) {
    await putSetting(tx, EVENT_CODE, newCode());
    return {
      answer: null,
      events: [newEvent('devices.changed', [topics.venueStaff()], {})],
      change: { subject: 'venue', after: { codeRenewed: true } },
    };
  },
  reveal: async (_ctx, db) => ({ code: (await getSetting(db, EVENT_CODE)) ?? '' }),
});
