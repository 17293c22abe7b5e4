import { backupRestore, backupUndoRestore } from '#shared/protocol/commands/backup.ts';
import { DONE } from '#shared/protocol/dto/common.ts';
import { topics } from '#shared/protocol/topics.ts';
import type { StagedRestore } from '../../backup/desk.ts';
import { newEvent } from '../../events/new-event.ts';
import type { Ctx } from '../../operations/context.ts';
import { allowByRole, defineSecretCommand } from '../../operations/define-command.ts';

/**
 * Everything slow is done before the transaction: the copy, its check, its keys. What follows the answer is short: the rooms close, the files
 * change places, the rooms open, and every client comes back to a new epoch. This command is carried into the restored database, so that a
 * desk whose answer was lost and that asks again restores nothing twice.
 */
export const restoreBackup = defineSecretCommand(backupRestore, {
  prepare: (ctx, _db, { name, place, code }) => ctx.host.backups.stage(name, place, code),
  load: async (_tx, _input, ctx, staged) => requireCurrent(ctx, staged),
  policy: allowByRole,
  run: async (ctx, _tx, staged) => Promise.resolve(orderRestore(ctx, staged)),
  reveal: async () => Promise.resolve(DONE),
});

export const undoRestore = defineSecretCommand(backupUndoRestore, {
  prepare: (ctx) => ctx.host.backups.stageUndo(),
  load: async (_tx, _input, ctx, staged) => requireCurrent(ctx, staged),
  policy: allowByRole,
  run: async (ctx, _tx, staged) => Promise.resolve(orderRestore(ctx, staged)),
  reveal: async () => Promise.resolve(DONE),
});

function requireCurrent(ctx: Ctx, staged: StagedRestore): Promise<StagedRestore> {
  ctx.host.backups.requireCurrent(staged);
  return Promise.resolve(staged);
}

function orderRestore(ctx: Ctx, staged: StagedRestore) {
  ctx.afterSent(() => ctx.host.backups.restore(staged));
  return {
    answer: null,
    events: [newEvent('backups.changed', [topics.venueStaff()], {})],
    change: { subject: 'venue', after: { backup: staged.from } },
  };
}
