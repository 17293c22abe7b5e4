import type { Seed } from '#shared/domain/model/stage.ts';
import type { TieDecision } from '#shared/domain/winners/index.ts';
import { winnersDecide } from '#shared/protocol/commands/winners.ts';
import { winnersPreview } from '#shared/protocol/queries/winners.ts';
import type { TournamentRow } from '../../db/queries/tournaments.ts';
import { insertPlaceRuling } from '../../db/queries/winners.ts';
import type { Reader } from '../../db/schema.ts';
import { AppError } from '../../infra/app-error.ts';
import { defineCommand } from '../../operations/define-command.ts';
import { defineQuery } from '../../operations/define-query.ts';
import type { Host } from '../../operations/host.ts';
import { requirePlaying } from '../../policies/tournament.ts';
import { loadTournament } from '../tournaments/tournament-dto.ts';
import { evaluateWinners, listLiveStages } from './evaluate.ts';
import { describeWinners } from './get-winners.ts';
import { tellRuling } from './tell-ruling.ts';

/** The organizer's word on those that no rule parts; the newest one counts, and `winners.takeBack` takes it back. */
export const decidePlaces = defineCommand(winnersDecide, {
  load: (tx, input) => loadTournament(tx, input.tournament),
  policy: (_actor, tournament) => requirePlaying(tournament),
  async run(ctx, tx, tournament, input) {
    const groups = await requireTied(ctx.host, tx, tournament, input.groups);
    const ruling = await insertPlaceRuling(tx, {
      tournament_id: tournament.id,
      kind: 'order',
      about: 0,
      data: JSON.stringify(groups),
      note: input.note ?? null,
      created_at: ctx.now,
    });
    return {
      answer: { ruling },
      events: await tellRuling(ctx, tx, tournament.id),
      change: {
        subject: `tournament:${tournament.id}`,
        after: { ruling, groups: input.groups, note: input.note ?? '' },
      },
    };
  },
});

/** What the decision would make of the places. */
export const previewPlaces = defineQuery(winnersPreview, async (ctx, db, input) => {
  const tournament = await loadTournament(db, input.tournament);
  return describeWinners(ctx, db, tournament, await requireTied(ctx.host, db, tournament, input.groups));
});

/** The groups by seed, when just these share a place that no rule parts, decided before or not. */
async function requireTied(
  host: Pick<Host, 'stages'>,
  db: Reader,
  tournament: TournamentRow,
  groups: readonly (readonly string[])[],
): Promise<TieDecision> {
  const stages = await listLiveStages(host, db, tournament.id);
  const bySeed = new Map(stages[0]?.seeds.map((entrant, index) => [entrant, index + 1]));
  const wanted = groups.map((group) => group.map((entrant) => bySeed.get(entrant) ?? 0));
  const found = await evaluateWinners(db, tournament, stages);
  const ties = found.is === 'tied' ? found.ties.map(({ seeds }) => seeds) : [];
  const decided =
    found.is === 'open' ? [] : found.steps.flatMap(({ rule, tied }) => (rule === 'organizer' ? [tied] : []));
  if (![...ties, ...decided].some((tied) => isSameSet(tied, wanted.flat()))) throw new AppError('winners.not_tied');
  return wanted;
}

function isSameSet(a: readonly Seed[], b: readonly Seed[]): boolean {
  return a.length === b.length && new Set(b).size === b.length && a.every((seed) => b.includes(seed));
}
