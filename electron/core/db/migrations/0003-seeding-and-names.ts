/** How a seeding was made beyond its method, the one before it, and names that the desk hides. */
export const seedingAndNames: readonly string[] = [
  `alter table tournament add column seeding_apart text not null default ''`,
  `alter table tournament add column seeding_from text`,
  `create table former_seeding (
    tournament_id text primary key references tournament (id), id text not null unique, method text not null, random text,
    apart text not null, from_id text, entrants text not null, created_at bigint not null)`,
  `alter table entrant add column hidden_as integer`,
  `alter table person add column hidden_at bigint`,
];
