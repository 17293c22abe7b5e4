import { sessionRefresh } from '#shared/protocol/commands/session.ts';
import { topics } from '#shared/protocol/topics.ts';
import { decideRefresh } from '../../auth/refresh-rotation.ts';
import { readRefreshToken } from '../../auth/refresh-token.ts';
import { type DeviceRow, getDevice, updateDevice } from '../../db/queries/devices.ts';
import type { Tx } from '../../db/schema.ts';
import { newEvent } from '../../events/new-event.ts';
import { AppError } from '../../infra/app-error.ts';
import type { Ctx, Stays } from '../../operations/context.ts';
import { allowByRole, defineSecretCommand } from '../../operations/define-command.ts';
import { revealTokens } from './tokens.ts';

/** Signs the device out; the log says why, and so do the devices' own list and the device. */
async function endFamily(ctx: Ctx, tx: Tx, device: DeviceRow): Promise<Stays> {
  await updateDevice(tx, device.id, { deleted_at: ctx.now, updated_at: ctx.now });
  return {
    action: 'device.token-stolen',
    change: {
      subject: `device:${device.id}`,
      before: { kind: device.kind, role: device.role },
      after: { signedOut: true },
    },
    events: [
      newEvent('device.revoked', [topics.device(device.id)], {}),
      newEvent('devices.changed', [topics.venueStaff()], {}),
    ],
  };
}

/** The next pair of tokens. A refresh token that was replaced long ago means that somebody holds a copy: the device is signed out. */
export const refreshSession = defineSecretCommand(sessionRefresh, {
  async load(tx, input, ctx) {
    const position = readRefreshToken(ctx.host.deriveKey('refresh'), input.refreshToken);
    if (position === undefined) throw new AppError('auth.token_invalid');
    const device = await getDevice(tx, position.device);
    if (device === undefined) throw new AppError('auth.revoked');
    const family = {
      counter: device.refresh_counter,
      rotatedAt: device.refresh_rotated_at,
      expiresAt: device.refresh_expires_at,
    };
    return { device, decision: decideRefresh(family, position.counter, ctx.now) };
  },
  policy: allowByRole,
  async run(ctx, tx, { device, decision }) {
    if (decision.kind === 'expired') throw new AppError('auth.token_expired');
    if (decision.kind === 'theft') {
      ctx.evenIfRefused(
        (after) => endFamily(ctx, after, device),
        () => ctx.host.connections.closeDevice(device.id),
      );
      throw new AppError('auth.revoked');
    }
    if (decision.kind === 'rotate') {
      await updateDevice(tx, device.id, {
        refresh_counter: decision.family.counter,
        refresh_rotated_at: decision.family.rotatedAt,
        refresh_expires_at: decision.family.expiresAt,
        last_seen_at: ctx.now,
      });
    }
    return {
      answer: { device: device.id },
      events: [],
      change: { subject: `device:${device.id}`, after: { refreshed: decision.kind } },
    };
  },
  reveal: revealTokens,
});
