/** What SQLite alone understands: the triggers by which the database itself refuses to forget. */
export const sqliteGuards: readonly string[] = [
  ...refuseChange('audit', 'the audit log can only grow'),
  ...refuseChange('result', 'results are append-only'),
  ...refuseChange('ruling', 'rulings are append-only'),
];

function refuseChange(table: string, why: string): string[] {
  return (['update', 'delete'] as const).map(
    (action) =>
      `create trigger ${table}_no_${action} before ${action} on ${table} begin select raise(abort, '${why}'); end`,
  );
}
