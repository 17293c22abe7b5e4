import { backupMake, backupSetSecond } from '#shared/protocol/commands/backup.ts';
import { DONE } from '#shared/protocol/dto/common.ts';
import { topics } from '#shared/protocol/topics.ts';
import { newEvent } from '../../events/new-event.ts';
import { allowByRole, defineSecretCommand } from '../../operations/define-command.ts';

/** The file is written before the transaction, which must not wait for it; the log then names it. */
export const makeBackup = defineSecretCommand(backupMake, {
  prepare: (ctx) => ctx.host.backups.make(),
  load: async (_tx, _input, _ctx, name) => Promise.resolve(name),
  policy: allowByRole,
  run: async (_ctx, _tx, name) =>
    Promise.resolve({
      answer: { name },
      events: [newEvent('backups.changed', [topics.venueStaff()], {})],
      change: { subject: 'venue', after: { backup: name } },
    }),
  reveal: async (_ctx, _db, kept) => Promise.resolve(kept),
});

/** Kept beside the database, so that it is known while the database is damaged. The log tells no path: it may hold a person's name. */
export const setSecondBackupFolder = defineSecretCommand(backupSetSecond, {
  prepare: (ctx, _db, { folder }) => ctx.host.backups.setSecond(folder),
  load: async () => Promise.resolve(null),
  policy: allowByRole,
  run: async (_ctx, _tx, _nothing, { folder }) =>
    Promise.resolve({
      answer: null,
      events: [newEvent('backups.changed', [topics.venueStaff()], {})],
      change: { subject: 'venue', after: { second: folder !== null } },
    }),
  reveal: async () => Promise.resolve(DONE),
});
