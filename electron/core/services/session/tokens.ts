import type { Tokens } from '#shared/protocol/dto/session.ts';
import type { Role } from '#shared/protocol/roles.ts';
import { makeRefreshToken } from '../../auth/refresh-token.ts';
import { REFRESH_TOKEN_MS } from '../../auth/refresh-rotation.ts';
import { getDevice, insertDevice } from '../../db/queries/devices.ts';
import type { NewRow, Reader, Tx } from '../../db/schema.ts';
import { AppError } from '../../infra/app-error.ts';
import type { Ctx } from '../../operations/context.ts';

interface NewDevice {
  readonly name: string;
  readonly kind: NewRow<'device'>['kind'];
  readonly role: Role;
  readonly person: string | null;
}

/** Signs a new device in; the handle that may be stored. */
export async function signInDevice(ctx: Ctx, tx: Tx, device: NewDevice): Promise<{ readonly device: string }> {
  const id = ctx.newId();
  await insertDevice(tx, {
    id,
    name: device.name,
    kind: device.kind,
    role: device.role,
    person_id: device.person,
    scene: null,
    refresh_counter: 0,
    refresh_rotated_at: ctx.now,
    refresh_expires_at: ctx.now + REFRESH_TOKEN_MS,
    created_at: ctx.now,
    updated_at: ctx.now,
    last_seen_at: ctx.now,
    deleted_at: null,
  });
  return { device: id };
}

/** The tokens at the device's present position; the same refresh token each time it is asked. */
export async function revealTokens(ctx: Ctx, db: Reader, kept: { readonly device: string }): Promise<Tokens> {
  const device = await getDevice(db, kept.device);
  if (device === undefined) throw new AppError('auth.revoked');
  const access = await ctx.host.accessTokens.issue({ device: device.id, person: device.person_id, role: device.role });
  return {
    device: device.id,
    role: device.role,
    person: device.person_id,
    accessToken: access.token,
    accessExpiresAt: access.expiresAt,
    refreshToken: makeRefreshToken(ctx.host.deriveKey('refresh'), {
      device: device.id,
      counter: device.refresh_counter,
    }),
    refreshExpiresAt: device.refresh_expires_at,
  };
}
