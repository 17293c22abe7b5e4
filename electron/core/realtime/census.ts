import type { Role } from '#shared/protocol/roles.ts';
import { readTopic } from '#shared/protocol/topics.ts';

/** One session as it is counted. */
export interface SessionFacts {
  /** Undefined before its hello. */
  readonly role: Role | undefined;
  readonly topics: readonly string[];
  /** More waits for it than it reads. */
  readonly isBehind: boolean;
}

export type SessionState = 'hello' | 'open' | 'behind';

/** Who is here, in numbers. */
export interface Census {
  readonly active: number;
  readonly sessions: readonly { readonly role: string; readonly state: SessionState; readonly count: number }[];
  readonly topics: readonly { readonly kind: string; readonly role: string; readonly count: number }[];
}

export function countSessions(all: Iterable<SessionFacts>): Census {
  const sessions = new Map<string, number>();
  const heard = new Map<string, number>();
  let active = 0;
  for (const { role, topics, isBehind } of all) {
    if (role !== undefined) active += 1;
    const state: SessionState = role === undefined ? 'hello' : isBehind ? 'behind' : 'open';
    count(sessions, `${role ?? 'none'} ${state}`);
    for (const topic of topics) count(heard, `${readTopic(topic)?.kind ?? 'none'} ${role ?? 'none'}`);
  }
  return {
    active,
    sessions: [...sessions].map(([key, n]) => {
      const [role = '', state = ''] = key.split(' ');
      return { role, state: state as SessionState, count: n };
    }),
    topics: [...heard].map(([key, n]) => {
      const [kind = '', role = ''] = key.split(' ');
      return { kind, role, count: n };
    }),
  };
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
