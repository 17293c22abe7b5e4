/** Stages that follow each other, rounds that are drawn, lobbies, and what seeding by ranking and origin asks for. */
export const stages: readonly string[] = [
  `alter table tournament add column following text not null default '[]'`,
  `alter table ruling add column data text`,
  `create table draw (
    stage_id integer not null references stage (id), round integer not null, random text not null, basis text not null, reasons text not null,
    created_at bigint not null, primary key (stage_id, round))`,
  `create table lobby_seat (
    stage_id integer not null references stage (id), match_no integer not null, seed integer not null,
    primary key (stage_id, match_no, seed))`,
  `create index lobby_seat_of_seed on lobby_seat (stage_id, seed)`,
  `alter table entrant add column club text not null default ''`,
  `alter table entrant add column region text not null default ''`,
  `alter table entrant add column points integer`,
  `alter table entrant add column since bigint`,
];
