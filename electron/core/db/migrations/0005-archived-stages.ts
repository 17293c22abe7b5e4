/**
 * Stages that were reset. One keeps all that it had under its own id; its number becomes minus that id, so that it is free for
 * the stage that takes its place.
 */
export const archivedStages: readonly string[] = [
  `alter table stage add column archived_no integer`,
  `alter table stage add column archived_at bigint`,
  `alter table stage add column archive integer`,
  `alter table stage add column archive_data text`,
  `create index stage_archive on stage (archive)`,
];
