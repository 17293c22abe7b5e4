/** How many places matter, the organizer's rulings about places, and what was determined when. */
export const winners: readonly string[] = [
  `alter table tournament add column places_that_matter integer not null default 3`,
  `create table place_ruling (
    id integer primary key, tournament_id text not null references tournament (id), kind text not null, about integer not null,
    data text not null, note text, created_at bigint not null)`,
  `create index place_ruling_tournament on place_ruling (tournament_id)`,
  `create table determination (
    id integer primary key, tournament_id text not null references tournament (id), fingerprint text not null, outcome text not null,
    created_at bigint not null, ended_at bigint)`,
  `create index determination_tournament on determination (tournament_id)`,
];
