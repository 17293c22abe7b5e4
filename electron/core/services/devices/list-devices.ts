import { SceneSchema } from '#shared/protocol/dto/session.ts';
import { deviceList } from '#shared/protocol/queries/all.ts';
import { listDevices as listRows } from '../../db/queries/devices.ts';
import { defineQuery } from '../../operations/define-query.ts';

export const listDevices = defineQuery(deviceList, async (ctx, db) => {
  const rows = await listRows(db);
  const connected = ctx.host.connections.list();
  return {
    devices: rows.map((row) => ({
      id: row.id,
      name: row.name,
      kind: row.kind,
      role: row.role,
      person: row.person_id === null ? null : { id: row.person_id, name: row.person_name ?? '' },
      createdAt: row.created_at,
      lastSeenAt: row.last_seen_at,
      connected: connected.has(row.id),
      scene: row.scene === null ? null : SceneSchema.parse(JSON.parse(row.scene)),
    })),
  };
});
