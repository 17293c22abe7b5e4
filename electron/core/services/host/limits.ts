import { limitsUpdate } from '#shared/protocol/commands/host.ts';
import { LimitsPatchSchema, type LimitsDto, type LimitsPatch } from '#shared/protocol/dto/limits.ts';
import { limitsGet } from '#shared/protocol/queries/host.ts';
import { topics } from '#shared/protocol/topics.ts';
import { putSetting } from '../../db/queries/settings.ts';
import { newEvent } from '../../events/new-event.ts';
import { AppError } from '../../infra/app-error.ts';
import { allowByRole, defineCommand } from '../../operations/define-command.ts';
import { defineQuery } from '../../operations/define-query.ts';
import { applyLimits, LIMITS, readStoredLimits } from './stored-limits.ts';

export const getLimits = defineQuery(limitsGet, async (ctx) => ({
  limits: { ...ctx.host.limits.limits },
  defaults: { ...ctx.host.limits.defaults },
}));

/** Changes limits at once, without a restart; what was not named stays. */
export const updateLimits = defineCommand(limitsUpdate, {
  load: readStoredLimits,
  policy: allowByRole,
  async run(ctx, tx, stored, input) {
    const { defaults } = ctx.host.limits;
    const next = patch(stored, input.limits);
    const before = applyLimits(defaults, stored);
    const after = applyLimits(defaults, next);
    requireSense(after);
    await putSetting(tx, LIMITS, JSON.stringify(next));
    ctx.afterCommit(() => ctx.host.limits.set(after));
    const changed = Object.entries(after).filter(([name]) => name in input.limits);
    return {
      answer: { limits: { ...after } },
      events: [newEvent('limits.changed', [topics.venueStaff()], {})],
      change: {
        subject: 'venue',
        before: Object.fromEntries(Object.entries(before).filter(([name]) => name in input.limits)),
        after: Object.fromEntries(changed),
      },
    };
  },
});

function patch(stored: LimitsPatch, input: LimitsPatch): LimitsPatch {
  const kept = Object.entries({ ...stored, ...input }).filter(([, value]) => value !== null);
  return LimitsPatchSchema.parse(Object.fromEntries(kept));
}

/** Limits that hold each other: a burst below the pace, or a silence that ends before the next heartbeat, would close the door. */
function requireSense(limits: LimitsDto): void {
  const fields = {
    ...(limits.burst < limits.messagesPerSecond && { 'limits.burst': 'below_pace' }),
    ...(limits.silenceMs <= limits.heartbeatMs && { 'limits.silenceMs': 'below_heartbeat' }),
    ...(limits.requestMs < limits.headersMs && { 'limits.requestMs': 'below_headers' }),
  };
  if (Object.keys(fields).length > 0) throw new AppError('limits.contradict', { fields });
}
