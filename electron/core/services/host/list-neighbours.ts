import { hostNeighbours, type NeighbourDto } from '#shared/protocol/queries/neighbours.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { getSetting } from '../../db/queries/settings.ts';
import { shortId } from '../../discovery/addresses.ts';
import { defineQuery } from '../../operations/define-query.ts';
import { EVENT_NAME } from '../venue/event-code.ts';

export const listNeighbours = defineQuery(hostNeighbours, async (ctx, db) => {
  const { search, hosts } = ctx.host.lookAround();
  return {
    search,
    hosts: hosts.map(({ host, event, protocol, urls }) => ({
      host,
      mark: shortId(host),
      event,
      fit: judgeFit(protocol),
      urls: [...urls],
    })),
    own: {
      mark: shortId(ctx.host.id),
      event: (await getSetting(db, EVENT_NAME)) ?? '',
      urls: [...ctx.host.urls()],
    },
  };
});

function judgeFit(protocol: number): NeighbourDto['fit'] {
  if (protocol === PROTOCOL_VERSION) return 'same';
  return protocol < PROTOCOL_VERSION ? 'older' : 'newer';
}
