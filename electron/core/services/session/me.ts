import { SceneSchema } from '#shared/protocol/dto/session.ts';
import { sessionMe } from '#shared/protocol/queries/all.ts';
import { listOpenClaims } from '../../db/queries/claims.ts';
import { getDevice } from '../../db/queries/devices.ts';
import { listEntrantsOfPerson } from '../../db/queries/entrants.ts';
import { getPerson } from '../../db/queries/people.ts';
import { defineQuery } from '../../operations/define-query.ts';
import { shownName } from '../names.ts';

export const getMe = defineQuery(sessionMe, async (ctx, db) => {
  const { actor } = ctx;
  const device = actor.device === null ? undefined : await getDevice(db, actor.device);
  const person = actor.person === null ? undefined : await getPerson(db, actor.person);
  const entrants = person === undefined ? [] : await listEntrantsOfPerson(db, person.id);
  const claims = person === undefined ? [] : await listOpenClaims(db, { person: person.id });
  return {
    role: actor.role,
    device: device === undefined ? null : { id: device.id, name: device.name, kind: device.kind },
    person: person === undefined ? null : { id: person.id, name: person.name, hasPin: person.pin_hash !== null },
    entrants: entrants.map((row) => ({
      id: row.id,
      tournament: row.tournament_id,
      tournamentName: row.tournament_name,
      name: shownName(row),
      state: row.state,
      hidden: row.hidden_as !== null,
    })),
    claims: claims.map((row) => ({
      id: row.id,
      entrant: row.entrant_id,
      tournament: row.tournament_id,
      name: shownName({ name: row.entrant_name, hidden_as: row.entrant_hidden_as }),
    })),
    scene: device === undefined || device.scene === null ? null : SceneSchema.parse(JSON.parse(device.scene)),
  };
});
