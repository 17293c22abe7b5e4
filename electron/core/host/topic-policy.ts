import { isAtLeast } from '#shared/protocol/roles.ts';
import { readTopic } from '#shared/protocol/topics.ts';
import { getTournament } from '../db/queries/tournaments.ts';
import type { Db } from '../db/schema.ts';
import type { TopicPolicy } from '../realtime/ports.ts';

/** Public topics are everybody's but a draft's and a deleted tournament's; staff topics the desk's; `own` topics their owner's alone. */
export function createTopicPolicy(db: Db): TopicPolicy {
  return {
    async maySubscribe(actor, topic) {
      const subject = readTopic(topic);
      if (subject === undefined) return false;
      const isDesk = isAtLeast(actor.role, 'referee');
      switch (subject.kind) {
        case 'person':
          return actor.person === subject.id;
        case 'device':
          return actor.device === subject.id;
        case 'venue':
          return isDesk || subject.audience === 'public';
        case 'tournament': {
          if (isDesk) return true;
          const tournament = subject.audience === 'public' ? await getTournament(db, subject.id) : undefined;
          return tournament !== undefined && tournament.state !== 'draft' && tournament.deleted_at === null;
        }
      }
    },
  };
}
