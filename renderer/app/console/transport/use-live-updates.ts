import { useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { EventType } from '#shared/protocol/events/registry.ts';
import { topics } from '#shared/protocol/topics.ts';
import { useClient } from '#renderer/lib/client-context.tsx';

/** Queries that an event makes stale. Entities live in the stores; these are what the desk asked beside them. */
const STALE: Readonly<Partial<Record<EventType, readonly string[]>>> = {
  'attention.changed': ['attention.list', 'entrant.list', 'winners.get'],
  'submission.changed': ['attention.list', 'match.get'],
  'entrants.changed': ['entrant.list', 'entrant.previewSeeding'],
  'entrants.replaced': ['entrant.list', 'entrant.previewSeeding'],
  'matches.changed': [
    'attention.list',
    'stage.lobbies',
    'stage.tables',
    'stage.previewNext',
    'entrant.latePlaces',
    'winners.get',
  ],
  'stage.opened': [
    'stage.lobbies',
    'stage.tables',
    'stage.previewNext',
    'stage.archives',
    'entrant.latePlaces',
    'winners.get',
  ],
  'tournament.completed': ['winners.get', 'attention.list'],
  'winners.withdrawn': ['winners.get', 'attention.list'],
  // A new joining code comes by it, too.
  'devices.changed': ['device.list', 'venue.access'],
  'limits.changed': ['limits.get', 'names.get', 'host.health', 'venue.access'],
  'backups.changed': ['backup.list', 'host.health'],
  'venue.changed': ['venue.info', 'venue.access'],
};

/** A busy hall has many events a second; what they make stale is asked for at most so often. */
const PAUSE_MS = 400;

/** Follows topics and asks again for what their events made stale, gathered over a short pause. */
export function useLiveUpdates(followed: readonly string[]): void {
  const client = useClient();
  const queries = useQueryClient();
  const key = followed.join(' ');
  useEffect(() => {
    const gather = createGatherer(queries);
    const stops = new Map<string, () => void>();
    const follow = (topic: string): void => {
      const onReset = (): void => {
        gather.all();
        follow(topic);
      };
      stops.set(
        topic,
        client.subscribe(topic, undefined, { onEvent: ({ type }) => gather.add(STALE[type] ?? []), onReset }),
      );
    };
    for (const topic of key.split(' ').filter(Boolean)) follow(topic);
    return () => {
      gather.stop();
      for (const stop of stops.values()) stop();
    };
  }, [client, queries, key]);
}

function createGatherer(queries: QueryClient) {
  const names = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    timer = undefined;
    for (const name of names) void queries.invalidateQueries({ queryKey: [name] });
    names.clear();
  };
  return {
    add(stale: readonly string[]) {
      for (const name of stale) names.add(name);
      if (names.size > 0) timer ??= setTimeout(flush, PAUSE_MS);
    },
    all: () => void queries.invalidateQueries(),
    stop: () => clearTimeout(timer),
  };
}

/** Topics of the desk: the venue's own where the role allows it, and both sides of each tournament that is not over. */
export function listDeskTopics(organizer: boolean, open: readonly string[]): readonly string[] {
  const venue = organizer ? [topics.venue(), topics.venueStaff()] : [topics.venue()];
  return [...venue, ...open.flatMap((id) => [topics.tournament(id), topics.tournamentStaff(id)])];
}
