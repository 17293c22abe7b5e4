import { useEffect, useState } from 'react';
import type { MatchRef } from '#shared/protocol/dto/common.ts';
import type { QueryAnswer } from '#shared/protocol/registry.ts';
import type { Client } from '#renderer/lib/client.ts';

export type MatchDetail = QueryAnswer<'match.get'>;

export type MatchDetailState =
  | { readonly status: 'loading' | 'failed'; readonly detail: MatchDetail | undefined }
  | { readonly status: 'ready'; readonly detail: MatchDetail };

/** A match with its reasons, asked again whenever its row changed. What was known stays in view meanwhile. */
export function useMatchDetail(client: Client, { tournament, stage, no }: MatchRef, version: number): MatchDetailState {
  const key = `${tournament}/${stage}.${no}`;
  const [state, setState] = useState<MatchDetailState & { key?: string }>({ status: 'loading', detail: undefined });

  useEffect(() => {
    let isGone = false;
    client.ask('match.get', { match: { tournament, stage, no } }).then(
      (detail) => isGone || setState({ status: 'ready', detail, key }),
      () => isGone || setState((before) => ({ status: 'failed', detail: before.detail, key })),
    );
    return () => {
      isGone = true;
    };
  }, [client, tournament, stage, no, version, key]);

  return state.key === key ? state : { status: 'loading', detail: undefined };
}
