import { z } from 'zod';
import { isScoredLive, type LiveScore } from '#shared/protocol/live.ts';
import { MatchRowSchema } from '#shared/protocol/dto/match.ts';
import type { PlacedFrame } from './ports.ts';
import type { Timers } from './timers.ts';
import { encode, type OutFrame } from './transport.ts';

/** Scores are gathered for so long; of several of one match the latest is sent. */
const GATHER_MS = 100;

const RowsFrameSchema = z.looseObject({
  type: z.literal('matches.changed'),
  data: z.looseObject({ stage: z.int(), rows: z.array(MatchRowSchema) }),
});

/** Scores of matches that are being played: state beside the events, in memory alone. SPEC [LV1] to [LV4]. */
export interface LiveScores {
  /** `of`: version of the match's row when the score was entered. */
  set(topic: string, score: { stage: number; no: number; scores: readonly [number, number]; of: number }): void;
  /** The present score of a match; undefined where none was entered. */
  get(topic: string, stage: number, no: number): readonly [number, number] | undefined;
  /** All present scores of a topic as one frame, encoded once until one changes. */
  present(topic: string): OutFrame;
  /** Events of a topic are about to be sent: what was gathered goes first, and matches that ended lose their score. */
  before(topic: string, frames: readonly PlacedFrame[]): void;
  stop(): void;
}

interface Topic {
  readonly scores: Map<string, LiveScore>;
  readonly gathered: Set<string>;
  frame: OutFrame | undefined;
  cancel: (() => void) | undefined;
}

/** `send` gives a frame to all who hear the topic now. */
export function createLiveScores(
  timers: Pick<Timers, 'after'>,
  send: (topic: string, frame: OutFrame) => void,
): LiveScores {
  const topics = new Map<string, Topic>();
  let version = 0;

  function open(name: string): Topic {
    const topic = topics.get(name) ?? { scores: new Map(), gathered: new Set(), frame: undefined, cancel: undefined };
    topics.set(name, topic);
    return topic;
  }

  function flush(name: string, topic: Topic): void {
    topic.cancel?.();
    topic.cancel = undefined;
    const scores = [...topic.scores].filter(([key]) => topic.gathered.has(key)).map(([, score]) => score);
    topic.gathered.clear();
    if (scores.length > 0) send(name, encode({ t: 'live', topic: name, all: false, scores }));
  }

  function end(name: string, topic: Topic, frames: readonly PlacedFrame[]): void {
    for (const { frame } of frames) {
      const parsed = RowsFrameSchema.safeParse(JSON.parse(frame));
      if (!parsed.success) continue;
      const { stage, rows } = parsed.data.data;
      for (const row of rows) {
        if (!isScoredLive(row) && topic.scores.delete(keyOf(stage, row[0]))) topic.frame = undefined;
      }
    }
    if (topic.scores.size === 0) topics.delete(name);
  }

  return {
    set(name, { stage, no, scores: [a, b], of }) {
      const topic = open(name);
      version += 1;
      topic.scores.set(keyOf(stage, no), [stage, no, a, b, of, version]);
      topic.gathered.add(keyOf(stage, no));
      topic.frame = undefined;
      topic.cancel ??= timers.after(GATHER_MS, () => flush(name, topic));
    },
    get(name, stage, no) {
      const score = topics.get(name)?.scores.get(keyOf(stage, no));
      return score === undefined ? undefined : [score[2], score[3]];
    },
    present(name) {
      const topic = topics.get(name);
      if (topic === undefined) return encode({ t: 'live', topic: name, all: true, scores: [] });
      topic.frame ??= encode({ t: 'live', topic: name, all: true, scores: [...topic.scores.values()] });
      return topic.frame;
    },
    before(name, frames) {
      const topic = topics.get(name);
      if (topic === undefined) return;
      flush(name, topic);
      end(name, topic, frames);
    },
    stop() {
      for (const topic of topics.values()) topic.cancel?.();
      topics.clear();
    },
  };
}

function keyOf(stage: number, no: number): string {
  return `${stage}.${no}`;
}
