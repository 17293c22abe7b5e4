import type { BackupPreview } from '#shared/protocol/dto/backup.ts';
import { openReadOnly, SCHEMA_VERSION } from '../db/connection.ts';
import { BACKUP_KEYS, BACKUP_MARK } from '../db/backup/copy-database.ts';
import {
  type BackupFacts,
  type DecidedMatch,
  hasEntry,
  nameSides,
  readBackup,
  summarize,
  type TournamentFacts,
} from '../db/backup/read-backup.ts';
import { verifyAudit } from '../db/queries/audit.ts';
import { findKeys } from './keys-for.ts';

/** Matches that are named; the rest is a number. */
const NAMED = 10;
const NOTHING = { tournaments: 0, entrants: 0, decided: 0, changedAt: 0 };

/** What a backup holds against the database of now; checks every page of it, so it is for a thread. */
export async function previewBackup(
  file: string,
  of: { readonly name: string; readonly live: string; readonly dataDir: string },
): Promise<BackupPreview> {
  const live = readBackup(of.live, false);
  if (live.state !== 'good') throw new Error('the database of now cannot be read');
  const now = summarize(of.live);
  const verdict = readBackup(file, true);
  if (verdict.state !== 'good') {
    return {
      name: of.name,
      state: verdict.state,
      schema: { held: verdict.state === 'newer' ? verdict.schema : 0, now: SCHEMA_VERSION },
      sameEvent: false,
      log: 'broken',
      keys: 'none',
      held: NOTHING,
      now: toSide(now, live.facts),
      tournaments: [],
      lost: { results: 0, matches: [] },
    };
  }
  const { facts } = verdict;
  const held = summarize(file);
  return {
    name: of.name,
    state: 'good',
    schema: { held: facts.schema, now: SCHEMA_VERSION },
    sameEvent: facts.host === live.facts.host,
    log: await judgeLog(file, of.live, facts),
    keys: judgeKeys(of.dataDir, facts),
    held: toSide(held, facts),
    now: toSide(now, live.facts),
    tournaments: compareTournaments(held.tournaments, now.tournaments),
    lost: listLost(of.live, held.decided, now),
  };
}

async function judgeLog(file: string, live: string, { host, head }: BackupFacts): Promise<BackupPreview['log']> {
  const db = openReadOnly(file);
  try {
    if ((await verifyAudit(db, host, undefined)).brokenAt !== null) return 'broken';
  } finally {
    await db.destroy();
  }
  return head === null || hasEntry(live, host, head) ? 'part' : 'branch';
}

function judgeKeys(dataDir: string, { settings }: BackupFacts): BackupPreview['keys'] {
  const found = findKeys(dataDir, settings[BACKUP_MARK] ?? '', undefined, undefined);
  if (found !== 'wrong' && found.kind !== 'none') return 'here';
  return settings[BACKUP_KEYS] === undefined ? 'none' : 'code';
}

type Summary = ReturnType<typeof summarize>;

function toSide({ tournaments, decided }: Summary, { changedAt }: BackupFacts): BackupPreview['held'] {
  const entrants = tournaments.reduce((sum, one) => sum + one.entrants, 0);
  return { tournaments: tournaments.length, entrants, decided: decided.length, changedAt };
}

function compareTournaments(
  held: readonly TournamentFacts[],
  now: readonly TournamentFacts[],
): BackupPreview['tournaments'] {
  const before = new Map(held.map((one) => [one.id, one]));
  const after = new Map(now.map((one) => [one.id, one]));
  const pairs = [...new Set([...after.keys(), ...before.keys()])].map((id) => [before.get(id), after.get(id)] as const);
  return pairs
    .filter(([a, b]) => JSON.stringify(a) !== JSON.stringify(b))
    .sort(([a, b], [c, d]) => loss(c, d) - loss(a, b))
    .map(([a, b]) => ({ name: (b ?? a)?.name ?? '', held: toState(a), now: toState(b) }));
}

function loss(held: TournamentFacts | undefined, now: TournamentFacts | undefined): number {
  return (now?.decided ?? 0) - (held?.decided ?? 0);
}

function toState(one: TournamentFacts | undefined) {
  return one === undefined ? null : { state: one.state, decided: one.decided, entrants: one.entrants };
}

function listLost(live: string, held: readonly DecidedMatch[], now: Summary): BackupPreview['lost'] {
  const keyOf = ({ tournament, stage, no, outcome }: DecidedMatch) => [tournament, stage, no, outcome].join(' ');
  const known = new Set(held.map(keyOf));
  const lost = now.decided.filter((match) => !known.has(keyOf(match)));
  const first = lost.slice(0, NAMED);
  const names = nameSides(live, first);
  const tournaments = new Map(now.tournaments.map(({ id, name }) => [id, name]));
  const matches = first.map(({ tournament, stage, no }, place) => ({
    tournament: tournaments.get(tournament) ?? '',
    stage,
    no,
    names: names[place] ?? '',
  }));
  return { results: lost.length, matches };
}
