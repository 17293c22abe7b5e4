import { hostSetHttps } from '#shared/protocol/commands/host.ts';
import { DONE } from '#shared/protocol/dto/common.ts';
import { topics } from '#shared/protocol/topics.ts';
import { getSetting, putSetting } from '../../db/queries/settings.ts';
import type { Reader } from '../../db/schema.ts';
import { newEvent } from '../../events/new-event.ts';
import { allowByRole, defineCommand } from '../../operations/define-command.ts';

const HTTPS = 'host.https';

/** Whether the host shall answer by https from its next start on; `--https` does so in any case. */
export async function isHttpsWanted(db: Reader): Promise<boolean> {
  return (await getSetting(db, HTTPS)) === 'on';
}

/** Takes effect with the next start: an address that changes under 2,000 open pages would lose them all. */
export const setHttps = defineCommand(hostSetHttps, {
  load: isHttpsWanted,
  policy: allowByRole,
  async run(_ctx, tx, before, { https }) {
    await putSetting(tx, HTTPS, https ? 'on' : 'off');
    return {
      answer: DONE,
      events: [newEvent('limits.changed', [topics.venueStaff()], {})],
      change: { subject: 'venue', before: { https: before }, after: { https } },
    };
  },
});
