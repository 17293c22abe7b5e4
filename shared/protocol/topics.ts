/** A topic is a subject and an audience, so that offsets are gapless for each audience. */
export const topics = {
  /** Everyone: name, state, entrants, matches of one tournament. */
  tournament: (id: string) => `t:${id}/public`,
  /** Referees and up: submissions, objections, claims of one tournament. */
  tournamentStaff: (id: string) => `t:${id}/staff`,
  /** Everyone: the list of tournaments. */
  venue: () => 'venue/public',
  /** Organizers: devices, screens. */
  venueStaff: () => 'venue/staff',
  /** One person alone: calls, answers to claims and submissions. */
  person: (id: string) => `p:${id}/own`,
  /** One device alone: a screen's scene, being signed out. */
  device: (id: string) => `d:${id}/own`,
};

export type TopicSubject =
  | { readonly kind: 'tournament'; readonly id: string; readonly audience: 'public' | 'staff' }
  | { readonly kind: 'venue'; readonly audience: 'public' | 'staff' }
  | { readonly kind: 'person' | 'device'; readonly id: string };

/** Reads a topic's name; undefined when it is none of ours. */
export function readTopic(topic: string): TopicSubject | undefined {
  const match = /^(?:(venue)|([tpd]):([0-9a-f-]{36}))\/(public|staff|own)$/.exec(topic);
  if (match === null) return undefined;
  const [, venue, letter, id = '', audience] = match;
  if (venue !== undefined)
    return audience === 'own' ? undefined : { kind: 'venue', audience: audience as 'public' | 'staff' };
  if (letter === 't')
    return audience === 'own' ? undefined : { kind: 'tournament', id, audience: audience as 'public' | 'staff' };
  if (audience !== 'own') return undefined;
  return { kind: letter === 'p' ? 'person' : 'device', id };
}
