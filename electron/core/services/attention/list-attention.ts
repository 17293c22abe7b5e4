import type { AttentionItem } from '#shared/protocol/dto/session.ts';
import type { MatchStateDto } from '#shared/protocol/dto/match.ts';
import { attentionList } from '#shared/protocol/queries/all.ts';
import { stateIndex, stateOf } from '../../db/match-state.ts';
import { listOpenClaims } from '../../db/queries/claims.ts';
import { countMatchesByState, listMatchesInStates } from '../../db/queries/matches.ts';
import type { Reader } from '../../db/schema.ts';
import { defineQuery } from '../../operations/define-query.ts';
import { listNextSteps } from './next-steps.ts';
import { shownName } from '../names.ts';
import { namePair, nameSeeds } from '../stages/people.ts';
import { listUndecidedWinners } from './undecided-winners.ts';

/** Most matches to call that are listed; the rest are a number. */
const MOST_CALLS = 50;

/** What needs a person at the desk, the most pressing kind first. */
export const listAttention = defineQuery(attentionList, async (ctx, db, input) => {
  const rows = await listMatchesInStates(db, ['disputed', 'submitted', 'called', 'ready'], input.tournament);
  const items: AttentionItem[] = [];
  let calls = 0;
  const shown = rows.flatMap((row) => {
    const kind = kindOf(stateOf(row), row.call_until, ctx.now);
    if (kind === undefined) return [];
    return kind === 'call' && ++calls > MOST_CALLS ? [] : [{ kind, row }];
  });
  const names = await nameStages(
    db,
    shown.map(({ row }) => row),
  );
  for (const { kind, row } of shown) {
    items.push({
      kind,
      match: { tournament: row.tournament_id, stage: row.stage_no, no: row.no },
      since: kind === 'no-show' ? row.call_until : row.state_at,
      names: namePair(names.get(row.stage_id) ?? new Map(), [row.occupant_a, row.occupant_b]),
    });
  }
  for (const claim of await listOpenClaims(db, { tournament: input.tournament })) {
    items.push({
      kind: 'claim',
      claim: claim.id,
      tournament: claim.tournament_id,
      since: claim.created_at,
      entrant: shownName({ name: claim.entrant_name, hidden_as: claim.entrant_hidden_as }),
      person: claim.person_name,
    });
  }
  items.push(...(await listNextSteps(ctx, db, input.tournament)));
  items.push(...(await listUndecidedWinners(ctx, db, input.tournament)));
  const counts = await countMatchesByState(db, input.tournament);
  const count = (...states: MatchStateDto[]) =>
    states.reduce((sum, state) => sum + (counts.get(stateIndex(state)) ?? 0), 0);
  return {
    items: items.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || a.since - b.since),
    counts: {
      live: count('live', 'paused', 'submitted', 'disputed'),
      called: count('called', 'checked_in'),
      ready: count('ready', 'scheduled'),
      done: count('completed', 'forfeited'),
      open: count('waiting'),
    },
  };
});

const ORDER: readonly AttentionItem['kind'][] = [
  'objection',
  'confirmation',
  'no-show',
  'review',
  'tie',
  'round',
  'stage',
  'claim',
  'call',
];

/** A call is a no-show once its time is over. */
function kindOf(
  state: MatchStateDto,
  callUntil: number,
  now: number,
): Extract<AttentionItem, { match: unknown }>['kind'] | undefined {
  if (state === 'disputed') return 'objection';
  if (state === 'submitted') return 'confirmation';
  if (state === 'ready') return 'call';
  return state === 'called' && callUntil < now ? 'no-show' : undefined;
}

/** Names by seed of each stage that has a row here: one read a stage, however many rows. */
async function nameStages(
  db: Reader,
  rows: readonly { readonly stage_id: number; readonly occupant_a: number; readonly occupant_b: number }[],
): Promise<ReadonlyMap<number, ReadonlyMap<number, string>>> {
  const names = new Map<number, ReadonlyMap<number, string>>();
  for (const [id, ofStage] of Map.groupBy(rows, (row) => row.stage_id)) {
    const seeds = ofStage.flatMap((row) => [row.occupant_a, row.occupant_b]);
    names.set(id, await nameSeeds(db, { id }, seeds));
  }
  return names;
}
