import { useEffect, useState } from 'react';
import type { MatchRef } from '#shared/protocol/dto/common.ts';
import { topics } from '#shared/protocol/topics.ts';
import { useClient } from '#renderer/lib/client-context.tsx';

type Score = readonly [number, number];

/** The score so far of a match, by slot, as the hall sees it; `first` until the host has said one. */
export function useLiveScore({ tournament, stage, no }: MatchRef, first: Score): Score {
  const client = useClient();
  const [score, setScore] = useState(first);
  useEffect(() => {
    let stop = (): void => {};
    const follow = (): void => {
      stop = client.subscribe(topics.tournament(tournament), undefined, {
        onEvent: () => undefined,
        onReset: follow,
        onScores(scores) {
          const mine = scores.find((one) => one[0] === stage && one[1] === no);
          if (mine !== undefined) setScore([mine[2], mine[3]]);
        },
      });
    };
    follow();
    return () => stop();
  }, [client, tournament, stage, no]);
  return score;
}
