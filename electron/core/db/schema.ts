import type { ResultKind } from '#shared/domain/model/stage.ts';
import type { TournamentState } from '#shared/domain/state/tournament.ts';
import type { SeedingMethod } from '#shared/protocol/dto/seeding.ts';
import type { Role } from '#shared/protocol/roles.ts';
import type { Generated, Insertable, Kysely, Selectable, Transaction } from 'kysely';

/** One interface a table, columns as stored: times in ms UTC, booleans 0/1, JSON as text. */
export interface Tables {
  setting: SettingTable;
  person: PersonTable;
  device: DeviceTable;
  one_time: OneTimeTable;
  lockout: LockoutTable;
  tournament: TournamentTable;
  entrant: EntrantTable;
  claim: ClaimTable;
  stage: StageTable;
  stage_seed: StageSeedTable;
  match: MatchTable;
  result: ResultTable;
  ruling: RulingTable;
  draw: DrawTable;
  lobby_seat: LobbySeatTable;
  former_seeding: FormerSeedingTable;
  place_ruling: PlaceRulingTable;
  determination: DeterminationTable;
  submission: SubmissionTable;
  command: CommandTable;
  event: EventTable;
  topic: TopicTable;
  event_topic: EventTopicTable;
  audit: AuditTable;
}

interface SettingTable {
  key: string;
  value: string;
}
interface PersonTable {
  id: string;
  name: string;
  /** Folded form by which a name is found again. */
  name_key: string;
  pin_hash: string | null;
  /** Since when the desk hides its name in the hall; null while it is shown. */
  hidden_at: Generated<number | null>;
  created_at: number;
  updated_at: number;
  deleted_at: number | null;
}
interface DeviceTable {
  id: string;
  name: string;
  kind: 'window' | 'admin' | 'desk' | 'player' | 'screen';
  role: Role;
  person_id: string | null;
  scene: string | null;
  /** Position in the family of refresh tokens; the tokens are derived from it, never stored. */
  refresh_counter: number;
  refresh_rotated_at: number;
  refresh_expires_at: number;
  created_at: number;
  updated_at: number;
  last_seen_at: number;
  deleted_at: number | null;
}
interface OneTimeTable {
  id: string;
  kind: 'admin' | 'pairing' | 'claim';
  role: Role;
  entrant_id: string | null;
  token_hash: string;
  code_hash: string | null;
  expires_at: number;
  used_at: number | null;
  created_at: number;
}
interface LockoutTable {
  subject: string;
  failures: number;
  last_at: number;
  locked_until: number;
}
interface TournamentTable {
  id: string;
  name: string;
  game: string;
  state: TournamentState;
  /** JSON of the first stage's format and settings, and of the stages that follow it. */
  config: string;
  following: Generated<string>;
  capacity: number;
  /** How many places from the top are paid or advance. */
  places_that_matter: Generated<number>;
  starts_at: number | null;
  seeding_method: SeedingMethod;
  seeding_random: string | null;
  /** What was kept apart on top of it, parted by commas; and the tournament whose standings it came from. */
  seeding_apart: Generated<string>;
  seeding_from: string | null;
  version: number;
  created_at: number;
  updated_at: number;
  started_at: number | null;
  completed_at: number | null;
  deleted_at: number | null;
}
interface EntrantTable {
  id: string;
  tournament_id: string;
  name: string;
  name_key: string;
  seed: number | null;
  state: 'registered' | 'withdrawn' | 'disqualified';
  person_id: string | null;
  /** Where it comes from, so that its kind can be kept apart; '' where nobody said. */
  club: Generated<string>;
  region: Generated<string>;
  /** Points of a ranking, and since when the entrant exists; null where nobody said. */
  points: number | null;
  since: number | null;
  /** The number that stands in for its name while the desk hides it; null while it is shown. */
  hidden_as: Generated<number | null>;
  created_at: number;
  updated_at: number;
  deleted_at: number | null;
}
interface ClaimTable {
  id: string;
  entrant_id: string;
  person_id: string;
  state: 'open' | 'accepted' | 'refused';
  created_at: number;
  decided_at: number | null;
}
interface StageTable {
  id: Generated<number>;
  tournament_id: string;
  no: number;
  format: string;
  config: string;
  entrants: number;
  /** Rises with each result or ruling; a cached stage with another version is stale. */
  version: number;
  created_at: number;
  /** Of one that was reset: the number that it had, when, and the id of the first of those that were reset with it. */
  archived_no: number | null;
  archived_at: number | null;
  archive: number | null;
  /** JSON of what else the tournament was then; on the first one alone. */
  archive_data: string | null;
}
interface StageSeedTable {
  stage_id: number;
  seed: number;
  entrant_id: string;
}
interface MatchTable {
  stage_id: number;
  no: number;
  part: number;
  round: number;
  source_a: number;
  source_b: number;
  length: number;
  played_if: number;
  state: number;
  occupant_a: number;
  occupant_b: number;
  score_a: number;
  score_b: number;
  winner: number;
  station: string;
  call_until: number;
  /** When the state became what it is. */
  state_at: number;
  version: number;
}
interface ResultTable {
  id: Generated<number>;
  stage_id: number;
  match_no: number;
  field_a: number;
  field_b: number;
  winner: number | null;
  games: string;
  kind: ResultKind;
  entered_by: 'players' | 'desk' | 'rule';
  note: string | null;
  created_at: number;
}
interface RulingTable {
  id: Generated<number>;
  stage_id: number;
  kind: string;
  /** Seed, match or ruling that it is about, by kind; 0 where `data` says it. */
  about: number;
  /** JSON of what one number cannot say: the order of a decided tie. */
  data: string | null;
  note: string | null;
  created_at: number;
}
/** A round that was drawn; its matches stand in `match`. */
interface DrawTable {
  stage_id: number;
  round: number;
  random: string;
  /** Hash of the results that it rested on. */
  basis: string;
  reasons: string;
  created_at: number;
}
interface LobbySeatTable {
  stage_id: number;
  match_no: number;
  seed: number;
}
/** The seeding before the last one, so that the last one can be undone. */
interface FormerSeedingTable {
  tournament_id: string;
  id: string;
  method: SeedingMethod;
  random: string | null;
  apart: string;
  from_id: string | null;
  /** JSON of entrant ids by seed. */
  entrants: string;
  created_at: number;
}
/** The organizer's word about final places; append-only. Seeds are those of the first stage. */
interface PlaceRulingTable {
  id: Generated<number>;
  tournament_id: string;
  /** 'order': groups of seeds that no rule parts, best first. 'confirm': a result that waited for a review stands. */
  kind: 'order' | 'confirm' | 'revoke';
  /** The ruling that is taken back; 0 otherwise. */
  about: number;
  /** JSON: the groups of an order, the fingerprint of what was confirmed. */
  data: string;
  note: string | null;
  created_at: number;
}
/** What was determined and announced, with its trace; ended when a correction made it untrue. */
interface DeterminationTable {
  id: Generated<number>;
  tournament_id: string;
  fingerprint: string;
  outcome: string;
  created_at: number;
  ended_at: number | null;
}
interface SubmissionTable {
  id: Generated<number>;
  stage_id: number;
  match_no: number;
  slot: number | null;
  field_a: number;
  field_b: number;
  games: string;
  state: 'open' | 'accepted' | 'objected' | 'withdrawn';
  reason: string | null;
  created_at: number;
  updated_at: number;
}
interface CommandTable {
  id: Generated<number>;
  actor: string;
  key: string;
  name: string;
  input_hash: string;
  answer: string;
  at: number;
}
interface EventTable {
  id: Generated<number>;
  command_id: number;
  type: string;
  version: number;
  payload: string;
  at: number;
}
interface TopicTable {
  id: string;
  epoch: string;
  head: number;
  floor: number;
}
interface EventTopicTable {
  topic: string;
  offset: number;
  event_id: number;
}
interface AuditTable {
  chain: string;
  n: number;
  command_id: number;
  at: number;
  actor: string;
  action: string;
  subject: string;
  before: string | null;
  after: string | null;
  prev_hash: string;
  hash: string;
}

export type Db = Kysely<Tables>;
export type Tx = Transaction<Tables>;
/** Where a read may run: inside a transaction or outside. */
export type Reader = Db | Tx;
export type Row<T extends keyof Tables> = Selectable<Tables[T]>;
export type NewRow<T extends keyof Tables> = Insertable<Tables[T]>;
