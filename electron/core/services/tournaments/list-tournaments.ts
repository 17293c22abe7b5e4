import { isAtLeast } from '#shared/protocol/roles.ts';
import { tournamentList } from '#shared/protocol/queries/all.ts';
import { topics } from '#shared/protocol/topics.ts';
import { getTopicPosition } from '../../db/queries/events.ts';
import { listTournaments as listRows } from '../../db/queries/tournaments.ts';
import { defineQuery } from '../../operations/define-query.ts';
import { toTournamentDto } from './tournament-dto.ts';

export const listTournaments = defineQuery(tournamentList, async (ctx, db, input) => {
  const isDesk = isAtLeast(ctx.actor.role, 'referee');
  const topic = isDesk ? topics.venueStaff() : topics.venue();
  // The position first: an event between the two reads is then told again, and never missed.
  const { epoch, offset } = await getTopicPosition(db, topic, ctx.host.epoch());
  const rows = await listRows(db, { drafts: isDesk, deleted: isDesk && input.deleted === true });
  return { tournaments: rows.map(toTournamentDto), topic, epoch, offset };
});
