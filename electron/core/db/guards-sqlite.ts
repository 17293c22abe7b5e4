/** What SQLite alone understands: the triggers by which the database itself refuses to forget. */
export const sqliteGuards: readonly string[] = [
  ...refuseChange('audit', 'the audit log can only grow', 'chain = new.chain and n = new.n'),
  ...refuseChange('result', 'results are append-only', 'id = new.id'),
  ...refuseChange('ruling', 'rulings are append-only', 'id = new.id'),
];

export const winnersGuards: readonly string[] = refuseChange(
  'place_ruling',
  'rulings about places are append-only',
  'id = new.id',
);

/** @param same finds the row that a new one would take the place of: `insert or replace` deletes it without any delete trigger */
function refuseChange(table: string, why: string, same: string): string[] {
  const refuse = `begin select raise(abort, '${why}'); end`;
  return [
    `create trigger ${table}_no_update before update on ${table} ${refuse}`,
    `create trigger ${table}_no_delete before delete on ${table} ${refuse}`,
    `create trigger ${table}_no_replace before insert on ${table} when exists (select 1 from ${table} where ${same}) ${refuse}`,
  ];
}
