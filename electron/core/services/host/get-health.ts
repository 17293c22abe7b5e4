import { hostHealth } from '#shared/protocol/queries/host.ts';
import { isAtLeast } from '#shared/protocol/roles.ts';
import { defineQuery } from '../../operations/define-query.ts';
import { isHttpsWanted } from './https.ts';
import { metricsToken } from './metrics-token.ts';

export const getHealth = defineQuery(hostHealth, async (ctx, db) => ({
  ...(await ctx.host.health()),
  version: ctx.host.version,
  https: {
    now: ctx.host.fingerprint !== undefined,
    next: await isHttpsWanted(db),
    fingerprint: ctx.host.fingerprint ?? null,
  },
  metricsToken: isAtLeast(ctx.actor.role, 'admin') ? metricsToken(ctx.host) : null,
}));
