/** The first schema. Plain SQL that SQLite and PostgreSQL both read, but for the triggers in `guards-sqlite.ts`. */
export const initial: readonly string[] = [
  `create table setting (key text primary key, value text not null)`,
  `create table person (
    id text primary key, name text not null, name_key text not null, pin_hash text,
    created_at bigint not null, updated_at bigint not null, deleted_at bigint)`,
  `create index person_name on person (name_key)`,
  `create table device (
    id text primary key, name text not null, kind text not null, role text not null,
    person_id text references person (id), scene text,
    refresh_counter integer not null, refresh_rotated_at bigint not null, refresh_expires_at bigint not null,
    created_at bigint not null, updated_at bigint not null, last_seen_at bigint not null, deleted_at bigint)`,
  `create index device_person on device (person_id)`,
  `create table tournament (
    id text primary key, name text not null, game text not null, state text not null, config text not null,
    capacity integer not null, starts_at bigint, seeding_method text not null, seeding_random text,
    version integer not null, created_at bigint not null, updated_at bigint not null,
    started_at bigint, completed_at bigint, deleted_at bigint)`,
  `create table entrant (
    id text primary key, tournament_id text not null references tournament (id),
    name text not null, name_key text not null, seed integer, state text not null,
    person_id text references person (id),
    created_at bigint not null, updated_at bigint not null, deleted_at bigint)`,
  `create unique index entrant_name on entrant (tournament_id, name_key) where deleted_at is null`,
  `create unique index entrant_person on entrant (tournament_id, person_id) where deleted_at is null and person_id is not null`,
  `create index entrant_of_person on entrant (person_id)`,
  `create table one_time (
    id text primary key, kind text not null, role text not null, entrant_id text references entrant (id),
    token_hash text not null unique, code_hash text, expires_at bigint not null, used_at bigint, created_at bigint not null)`,
  `create index one_time_code on one_time (code_hash)`,
  `create index one_time_entrant on one_time (entrant_id)`,
  `create table lockout (subject text primary key, failures integer not null, last_at bigint not null, locked_until bigint not null)`,
  `create table claim (
    id text primary key, entrant_id text not null references entrant (id), person_id text not null references person (id),
    state text not null, created_at bigint not null, decided_at bigint)`,
  `create unique index claim_open on claim (entrant_id, person_id) where state = 'open'`,
  `create index claim_person on claim (person_id)`,
  `create table stage (
    id integer primary key, tournament_id text not null references tournament (id), no integer not null,
    format text not null, config text not null, entrants integer not null, version integer not null, created_at bigint not null,
    unique (tournament_id, no))`,
  `create table stage_seed (
    stage_id integer not null references stage (id), seed integer not null, entrant_id text not null references entrant (id),
    primary key (stage_id, seed))`,
  `create unique index stage_seed_entrant on stage_seed (stage_id, entrant_id)`,
  `create index stage_seed_of_entrant on stage_seed (entrant_id)`,
  `create table match (
    stage_id integer not null references stage (id), no integer not null,
    part integer not null, round integer not null, source_a integer not null, source_b integer not null,
    length integer not null, played_if integer not null,
    state integer not null, occupant_a integer not null, occupant_b integer not null,
    score_a integer not null, score_b integer not null, winner integer not null,
    station text not null, call_until bigint not null, state_at bigint not null, version integer not null,
    primary key (stage_id, no))`,
  `create index match_state on match (state, stage_id)`,
  `create table result (
    id integer primary key, stage_id integer not null references stage (id), match_no integer not null,
    field_a integer not null, field_b integer not null, winner integer, games text not null, kind text not null,
    entered_by text not null, note text, created_at bigint not null)`,
  `create index result_match on result (stage_id, match_no)`,
  `create table ruling (
    id integer primary key, stage_id integer not null references stage (id), kind text not null, about integer not null,
    note text, created_at bigint not null)`,
  `create index ruling_stage on ruling (stage_id)`,
  `create table submission (
    id integer primary key, stage_id integer not null references stage (id), match_no integer not null, slot integer,
    field_a integer not null, field_b integer not null, games text not null, state text not null, reason text,
    created_at bigint not null, updated_at bigint not null)`,
  `create index submission_match on submission (stage_id, match_no)`,
  `create table command (
    id integer primary key, actor text not null, key text not null, name text not null, input_hash text not null,
    answer text not null, at bigint not null, unique (actor, key))`,
  `create table event (
    id integer primary key, command_id integer not null references command (id), type text not null, version integer not null,
    payload text not null, at bigint not null)`,
  `create table topic (id text primary key, epoch text not null, head integer not null, floor integer not null)`,
  `create table event_topic (
    topic text not null, "offset" integer not null, event_id integer not null references event (id), primary key (topic, "offset"))`,
  `create index event_topic_event on event_topic (event_id)`,
  `create table audit (
    chain text not null, n integer not null, command_id integer not null, at bigint not null, actor text not null,
    action text not null, subject text not null, before text, after text, prev_hash text not null, hash text not null,
    primary key (chain, n))`,
  `create index audit_subject on audit (subject, n)`,
];
