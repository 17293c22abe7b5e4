import { eventImport } from '#shared/protocol/commands/event-file.ts';
import { allowByRole, defineCommand } from '../../operations/define-command.ts';
import { bringIn } from './bring-in.ts';

/** All that was chosen, or nothing: one transaction. What is in the file was judged before it, in the reading thread. */
export const importEvent = defineCommand(eventImport, {
  prepare: (ctx, _db, input) => ctx.host.eventFiles.check(input.file),
  load: async (_tx, _input, _ctx, checked) => Promise.resolve(checked),
  policy: allowByRole,
  async run(ctx, tx, checked, input) {
    const { imported, events } = await bringIn(ctx, tx, checked, input.tournaments);
    return {
      answer: { imported: imported.map(({ no, tournament, name }) => ({ no, tournament, name })) },
      events,
      change: {
        subject: 'event',
        after: {
          sha256: checked.sha256,
          host: checked.head.host,
          log: checked.head.log,
          tournaments: imported.map(({ from, tournament }) => ({ from, tournament })),
        },
      },
    };
  },
});
