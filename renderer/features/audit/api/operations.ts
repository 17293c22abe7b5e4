import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import type { QueryAnswer } from '#shared/protocol/registry.ts';

export type AuditEntry = QueryAnswer<'audit.list'>['entries'][number];
export type Verdict = QueryAnswer<'audit.verify'>;

const PAGE = 100;

/**
 * The log, newest first, page by page. The query function is the transport's default one for `['audit.list', input]`,
 * which knows nothing of pages, so each page is its own query.
 */
export function useAuditLog(subject: string) {
  const queries = useQueryClient();
  return useInfiniteQuery({
    queryKey: ['audit.list', { pages: true, subject }],
    initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam }) =>
      queries.fetchQuery<QueryAnswer<'audit.list'>>({
        queryKey: [
          'audit.list',
          { limit: PAGE, ...(pageParam !== undefined && { before: pageParam }), ...(subject !== '' && { subject }) },
        ],
        staleTime: 0,
        gcTime: 0,
      }),
    getNextPageParam: ({ entries }) => (entries.length < PAGE ? undefined : entries.at(-1)?.n),
  });
}

/** Recomputes the chain on the host. */
export function useVerify(): () => Promise<Verdict> {
  const queries = useQueryClient();
  return () => queries.fetchQuery({ queryKey: ['audit.verify', {}], staleTime: 0, gcTime: 0 });
}
