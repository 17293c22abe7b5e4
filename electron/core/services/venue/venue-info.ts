import { venueAccess, venueInfo } from '#shared/protocol/queries/all.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { getSetting } from '../../db/queries/settings.ts';
import { defineQuery } from '../../operations/define-query.ts';
import { EVENT_CODE, EVENT_NAME } from './event-code.ts';
import { judgePrinted, readPrinted } from './printed.ts';

export const getVenueInfo = defineQuery(venueInfo, async (ctx, db) => ({
  host: ctx.host.id,
  name: (await getSetting(db, EVENT_NAME)) ?? '',
  version: ctx.host.version,
  protocol: PROTOCOL_VERSION,
  urls: [...ctx.host.urls()],
}));

export const getVenueAccess = defineQuery(venueAccess, async (ctx, db) => {
  const code = (await getSetting(db, EVENT_CODE)) ?? '';
  const urls = [...ctx.host.urls()];
  return { code, urls, printed: judgePrinted(await readPrinted(db), code, urls) };
});
