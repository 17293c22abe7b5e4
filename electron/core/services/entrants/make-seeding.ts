import { createHash } from 'node:crypto';
import { at } from '#shared/lib/at.ts';
import { keyName } from '#shared/domain/entrants/index.ts';
import { bindFormat, type StageConfig } from '#shared/domain/formats/bind.ts';
import { listMeetings, type Meetings } from '#shared/domain/formats/meetings.ts';
import {
  countClashes,
  type Displacement,
  keepApart,
  measureDisplacement,
  seedByRanking,
  seedByStandings,
  seedRandomly,
} from '#shared/domain/seeding/index.ts';
import { APART_FIELDS, type SeedingPreview, type SeedingWanted } from '#shared/protocol/dto/seeding.ts';
import { type EntrantRow, listEntrants } from '../../db/queries/entrants.ts';
import type { TournamentRow } from '../../db/queries/tournaments.ts';
import type { Reader } from '../../db/schema.ts';
import { parseJson } from '../../infra/json.ts';
import type { Host } from '../../operations/host.ts';
import { requireFits } from '../stages/open-stage.ts';
import { listFormerStandings } from './former-standings.ts';
import { type SeedingRecord, toSeedingDto } from './seeding-record.ts';

/** A seeding as it would be, with all that is told of it. */
export interface MadeSeeding {
  readonly order: readonly EntrantRow[];
  readonly record: SeedingRecord;
  readonly unranked: readonly EntrantRow[];
  readonly missing: readonly EntrantRow[];
  readonly meet: Meetings['kind'];
  readonly clashes: SeedingPreview['clashes'];
  readonly displacement: Displacement;
}

interface Base {
  readonly order: readonly EntrantRow[];
  readonly record: SeedingRecord;
  readonly unranked?: readonly EntrantRow[];
  readonly missing?: readonly EntrantRow[];
}

/** Pure but for its reads: asked twice of the same list, it makes the same. `random` is used where a draw was given none. */
export async function makeSeeding(
  host: Pick<Host, 'stages'>,
  db: Reader,
  tournament: TournamentRow,
  wanted: SeedingWanted,
  random: string,
): Promise<MadeSeeding> {
  const base = await makeBase(host, db, tournament, wanted, random);
  const { apart } = wanted;
  const { length } = base.order;
  const format = bindFormat(parseJson<StageConfig>(tournament.config));
  const fits = length >= format.limits.min && length <= format.limits.max;
  // Who can meet when is asked of a stage that can be; without it there is nothing to keep apart.
  if (apart !== undefined) requireFits(format.limits, length);
  const meetings: Meetings = fits ? listMeetings(format, length) : { kind: 'match', rounds: [] };
  const labels = (field: 'club' | 'region') => base.order.map((entrant) => keyName(entrant[field]));
  const by = APART_FIELDS.filter((field) => apart?.by.includes(field) ?? false);
  const rounds = meetings.rounds.filter(({ round }) => round <= (apart?.rounds ?? 0));
  const places =
    by.length === 0 || rounds.length === 0 ? base.order.map((_, place) => place) : keepApart(by.map(labels), rounds);
  const order = places.map((place) => at(base.order, place));
  return {
    order,
    record: by.length === 0 ? base.record : { ...base.record, apart: by },
    unranked: base.unranked ?? [],
    missing: base.missing ?? [],
    meet: meetings.kind,
    clashes: APART_FIELDS.flatMap((field) => {
      const before = labels(field);
      const said = before.filter((label) => label !== '').length;
      if (said === 0) return [];
      const after = countClashes(
        places.map((place) => at(before, place)),
        meetings.rounds,
      );
      const counts = countClashes(before, meetings.rounds);
      return [
        {
          by: field,
          said,
          rounds: meetings.rounds.map(({ round }, index) => ({
            round,
            before: at(counts, index),
            after: at(after, index),
          })),
        },
      ];
    }),
    displacement: measureDisplacement(places),
  };
}

/** Equal when a seeding gives the same seeds. */
export function fingerprintSeeding(order: readonly Pick<EntrantRow, 'id'>[]): string {
  const ids = JSON.stringify(order.map(({ id }) => id));
  return createHash('sha256').update(ids).digest('base64url').slice(0, 22);
}

async function makeBase(
  host: Pick<Host, 'stages'>,
  db: Reader,
  tournament: TournamentRow,
  { method, random, from }: SeedingWanted,
  drawn: string,
): Promise<Base> {
  const current = await listEntrants(db, tournament.id);
  const record = { random: null, apart: [], from: null };
  if (method === 'current') return { order: current, record: toSeedingDto(tournament) };
  const registered = current.toSorted((a, b) => a.created_at - b.created_at || (a.id < b.id ? -1 : 1));
  switch (method) {
    case 'order':
      return { order: registered, record: { ...record, method } };
    case 'random': {
      const seed = random ?? drawn;
      return { order: seedRandomly(registered, seed), record: { ...record, method, random: seed } };
    }
    case 'ranked':
      return { ...seedByRanking(registered), record: { ...record, method } };
    case 'standings': {
      const source = from ?? '';
      const former = await listFormerStandings(host, db, source, tournament.id);
      const known = registered.map((row) => ({ person: row.person_id, nameKey: row.name_key, row }));
      const { order, missing } = seedByStandings(known, former);
      return {
        order: order.map(({ row }) => row),
        missing: missing.map(({ row }) => row),
        record: { ...record, method, from: source },
      };
    }
  }
}
