import { backupCode, backupList, backupPreview } from '#shared/protocol/queries/backup.ts';
import { defineQuery } from '../../operations/define-query.ts';

export const listBackups = defineQuery(backupList, (ctx) => ctx.host.backups.list());

export const previewRestore = defineQuery(backupPreview, (ctx, _db, { name, place }) =>
  ctx.host.backups.preview(name, place),
);

export const getRecoveryCode = defineQuery(backupCode, (ctx) => Promise.resolve({ code: ctx.host.backups.code() }));
