import { namesUpdate } from '#shared/protocol/commands/names.ts';
import { namesGet } from '#shared/protocol/queries/names.ts';
import { topics } from '#shared/protocol/topics.ts';
import { getSetting, putSetting } from '../../db/queries/settings.ts';
import { newEvent } from '../../events/new-event.ts';
import { allowByRole, defineCommand } from '../../operations/define-command.ts';
import { defineQuery } from '../../operations/define-query.ts';
import { OWN_WORDS, readOwnWords } from './word-list.ts';

export const getNames = defineQuery(namesGet, async (_ctx, db) => readOwnWords(await getSetting(db, OWN_WORDS)));

/** Holds for names that are given from now on; those that are here stay, and the desk can hide them. */
export const updateNames = defineCommand(namesUpdate, {
  load: async (tx) => readOwnWords(await getSetting(tx, OWN_WORDS)),
  policy: allowByRole,
  async run(_ctx, tx, before, input) {
    const answer = { added: [...new Set(input.added)], allowed: [...new Set(input.allowed)] };
    await putSetting(tx, OWN_WORDS, JSON.stringify(answer));
    return {
      answer,
      events: [newEvent('limits.changed', [topics.venueStaff()], {})],
      // How many, not which: a word can be somebody's name.
      change: {
        subject: 'venue',
        before: { added: before.added.length, allowed: before.allowed.length },
        after: { added: answer.added.length, allowed: answer.allowed.length },
      },
    };
  },
});
