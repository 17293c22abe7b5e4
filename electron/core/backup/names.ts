import { BACKUP_NAME, BACKUP_REASONS, type BackupReason } from '#shared/protocol/dto/backup.ts';

/** A backup by its name. */
export interface NamedBackup {
  readonly name: string;
  /** ms UTC. */
  readonly at: number;
  readonly reason: BackupReason;
  /** Last eight digits of the host's id. */
  readonly tag: string;
}

export const PARTIAL = '.partial';

export function tagOf(hostId: string): string {
  return hostId.replaceAll('-', '').slice(-8).padStart(8, '0');
}

/** `matchdesk-20260110T101500000Z-round-1a2b3c4d.sqlite`; sorts by time, and no system refuses it. */
export function nameBackup(at: number, reason: BackupReason, hostId: string): string {
  const moment = new Date(at).toISOString().replaceAll(/[-:.]/g, '');
  return `matchdesk-${moment}-${reason}-${tagOf(hostId)}.sqlite`;
}

/** Undefined for any other file. */
export function readBackupName(name: string): NamedBackup | undefined {
  const [, moment, word, tag] = BACKUP_NAME.exec(name) ?? [];
  if (moment === undefined || tag === undefined) return undefined;
  const iso = moment.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z$/, '$1-$2-$3T$4:$5:$6.$7Z');
  const at = Date.parse(iso);
  const reason = BACKUP_REASONS.find((one) => one === word);
  return Number.isNaN(at) || reason === undefined ? undefined : { name, at, reason, tag };
}
