import Database from 'better-sqlite3';
import { SCHEMA_VERSION } from '../connection.ts';
import { APPLICATION_ID, readHeader } from '../header.ts';
import { isDamaged } from './copy-database.ts';

/** One tournament in a few numbers. */
export interface TournamentFacts {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly entrants: number;
  readonly decided: number;
}

/** A match with a result, by what stays the same in every copy. */
export interface DecidedMatch {
  readonly tournament: string;
  readonly stage: number;
  readonly no: number;
  /** Changes with the result. */
  readonly outcome: string;
}

export interface BackupFacts {
  readonly schema: number;
  readonly host: string;
  /** Head of its log, or null before the first entry. */
  readonly head: { readonly n: number; readonly hash: string } | null;
  readonly changedAt: number;
  readonly settings: Readonly<Record<string, string>>;
}

export type BackupVerdict =
  | { readonly state: 'good'; readonly facts: BackupFacts }
  | { readonly state: 'newer'; readonly schema: number }
  | { readonly state: 'damaged' };

/** Reads what a file of ours holds. `deep` checks every page, which takes about a second for 100 MB. */
export function readBackup(file: string, deep: boolean): BackupVerdict {
  const header = readHeader(file);
  if (header?.isDatabase !== true || header.application !== APPLICATION_ID) return { state: 'damaged' };
  if (header.version > SCHEMA_VERSION) return { state: 'newer', schema: header.version };
  try {
    return withRaw(file, (raw) => {
      if (deep && raw.pragma('integrity_check', { simple: true }) !== 'ok') return { state: 'damaged' };
      return { state: 'good', facts: readFacts(raw) };
    });
  } catch (error) {
    if (isDamaged(error)) return { state: 'damaged' };
    throw error;
  }
}

/** States of a match that has a result: completed, forfeited. */
const DECIDED = '(8, 10)';

/** What is there, for a comparison. Reads only what every schema since the first one has. */
export function summarize(file: string): { readonly tournaments: TournamentFacts[]; readonly decided: DecidedMatch[] } {
  return withRaw(file, (raw) => ({
    tournaments: raw
      .prepare(
        `select id, name, state,
           (select count(*) from entrant e where e.tournament_id = t.id and e.deleted_at is null) as entrants,
           (select count(*) from match m join stage s on s.id = m.stage_id
             where s.tournament_id = t.id and m.state in ${DECIDED}) as decided
         from tournament t where deleted_at is null`,
      )
      .all() as TournamentFacts[],
    decided: raw
      .prepare(
        `select s.tournament_id as tournament, s.no as stage, m.no as no,
           (select max(r.id) || ':' || max(r.created_at) from result r where r.stage_id = m.stage_id and r.match_no = m.no) as outcome
         from match m join stage s on s.id = m.stage_id join tournament t on t.id = s.tournament_id
         where m.state in ${DECIDED} and t.deleted_at is null order by s.tournament_id, s.no, m.no`,
      )
      .all() as DecidedMatch[],
  }));
}

/** Names of the two sides of a match, `A – B`; empty for a lobby. */
export function nameSides(file: string, matches: readonly DecidedMatch[]): string[] {
  return withRaw(file, (raw) => {
    const find = raw.prepare(
      `select e.name from match m join stage s on s.id = m.stage_id
         join stage_seed x on x.stage_id = s.id and x.seed in (m.occupant_a, m.occupant_b) join entrant e on e.id = x.entrant_id
       where s.tournament_id = ? and s.no = ? and m.no = ? order by x.seed = m.occupant_b`,
    );
    return matches.map(({ tournament, stage, no }) =>
      (find.all(tournament, stage, no) as { name: string }[]).map(({ name }) => name).join(' – '),
    );
  });
}

/** True when the chain of this file holds the entry. */
export function hasEntry(file: string, chain: string, head: { readonly n: number; readonly hash: string }): boolean {
  return withRaw(
    file,
    (raw) =>
      raw.prepare('select 1 from audit where chain = ? and n = ? and hash = ?').get(chain, head.n, head.hash) !==
      undefined,
  );
}

function readFacts(raw: Database.Database): BackupFacts {
  const settings = Object.fromEntries(
    (raw.prepare('select key, value from setting').all() as { key: string; value: string }[]).map(({ key, value }) => [
      key,
      value,
    ]),
  );
  const host = settings['host.id'] ?? '';
  const head = raw.prepare('select n, hash, at from audit where chain = ? order by n desc limit 1').get(host) as
    { n: number; hash: string; at: number } | undefined;
  return {
    schema: Number(raw.pragma('user_version', { simple: true })),
    host,
    head: head === undefined ? null : { n: head.n, hash: head.hash },
    changedAt: head?.at ?? 0,
    settings,
  };
}

function withRaw<T>(file: string, work: (raw: Database.Database) => T): T {
  const raw = new Database(file, { readonly: true, fileMustExist: true });
  try {
    raw.pragma('busy_timeout = 5000');
    return work(raw);
  } finally {
    raw.close();
  }
}
