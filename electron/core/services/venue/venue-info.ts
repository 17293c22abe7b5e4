import { venueAccess, venueInfo } from '#shared/protocol/queries/all.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { getSetting } from '../../db/queries/settings.ts';
import { defineQuery } from '../../operations/define-query.ts';
import { EVENT_CODE, EVENT_NAME } from './event-code.ts';

export const getVenueInfo = defineQuery(venueInfo, async (ctx, db) => ({
  host: ctx.host.id,
  name: (await getSetting(db, EVENT_NAME)) ?? '',
  version: ctx.host.version,
  protocol: PROTOCOL_VERSION,
  urls: [...ctx.host.urls()],
}));

export const getVenueAccess = defineQuery(venueAccess, async (ctx, db) => ({
  code: (await getSetting(db, EVENT_CODE)) ?? '',
  urls: [...ctx.host.urls()],
}));
