import { keyName } from '#shared/domain/entrants/index.ts';
import { personRename } from '#shared/protocol/commands/session.ts';
import { DONE } from '#shared/protocol/dto/common.ts';
import { topics } from '#shared/protocol/topics.ts';
import { getPerson, updatePerson } from '../../db/queries/people.ts';
import { newEvent } from '../../events/new-event.ts';
import { AppError } from '../../infra/app-error.ts';
import { allowByRole, defineCommand } from '../../operations/define-command.ts';
import { requireNameAllowed } from '../names.ts';

export const renamePerson = defineCommand(personRename, {
  async load(tx, input) {
    const person = await getPerson(tx, input.person);
    if (person === undefined) throw new AppError('person.not_found');
    return person;
  },
  policy: allowByRole,
  async run(ctx, tx, person, input) {
    const name = requireNameAllowed(input.name);
    await updatePerson(tx, person.id, { name, name_key: keyName(name), updated_at: ctx.now });
    return {
      answer: DONE,
      events: [
        newEvent('person.changed', [topics.person(person.id)], {}),
        newEvent('devices.changed', [topics.venueStaff()], {}),
      ],
      change: { subject: `person:${person.id}`, before: { name: person.name }, after: { name } },
    };
  },
});
