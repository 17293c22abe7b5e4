import { useEffect, useMemo, useState } from 'react';
import type { MatchRef } from '#shared/protocol/dto/common.ts';
import type { GameScore } from '#shared/domain/model/stage.ts';
import type { Client } from '#renderer/lib/client.ts';
import { useOutbox } from '#renderer/lib/client-context.tsx';
import type { OutboxEntry } from '#renderer/lib/outbox.ts';

const NAMES = ['match.submitScore', 'match.confirmScore', 'match.objectScore', 'match.withdrawScore'] as const;
export type MatchActionName = (typeof NAMES)[number];

/** What a player taps about a match goes through the outbox: it is kept, and counts once, whatever the line does. */
export function submitScore(client: Client, match: MatchRef, games: readonly GameScore[]): Promise<unknown> {
  return client.queue('match.submitScore', { match, games: games.map(([a, b]) => [a, b]) }).settled;
}

export function confirmScore(client: Client, match: MatchRef, submission: number): Promise<unknown> {
  return client.queue('match.confirmScore', { match, submission }).settled;
}

export function objectScore(client: Client, match: MatchRef, submission: number, reason: string): Promise<unknown> {
  return client.queue('match.objectScore', { match, submission, reason }).settled;
}

export function withdrawScore(client: Client, match: MatchRef, submission: number): Promise<unknown> {
  return client.queue('match.withdrawScore', { match, submission }).settled;
}

/** What was tapped about a match, the newest, until the host answered and the list of matches shows what came of it. */
export function usePendingAction(match: MatchRef, reload: () => Promise<void>): OutboxEntry | undefined {
  const entries = useOutbox();
  const waiting = useMemo(
    () => entries.findLast((entry) => entry.state === 'waiting' && isAbout(entry, match)),
    [entries, match],
  );
  const [kept, setKept] = useState<OutboxEntry>();
  useEffect(() => {
    if (waiting !== undefined) setKept(waiting);
    if (waiting !== undefined || kept === undefined) return undefined;
    let isOver = false;
    void reload().finally(() => {
      if (!isOver) setKept(undefined);
    });
    return () => {
      isOver = true;
    };
  }, [waiting, kept, reload]);
  return waiting ?? kept;
}

/** What the host refused about a match, to be told and put away. */
export function useRefusedActions(match: MatchRef): readonly OutboxEntry[] {
  const entries = useOutbox();
  return useMemo(() => entries.filter((entry) => entry.state === 'refused' && isAbout(entry, match)), [entries, match]);
}

export function isMatchAction(
  entry: OutboxEntry,
): entry is OutboxEntry & { name: MatchActionName; input: { match: MatchRef } } {
  return NAMES.some((name) => name === entry.name);
}

function isAbout(entry: OutboxEntry, { tournament, stage, no }: MatchRef): boolean {
  if (!isMatchAction(entry)) return false;
  const { match } = entry.input;
  return match.tournament === tournament && match.stage === stage && match.no === no;
}
