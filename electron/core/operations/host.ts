import type { AccessTokens } from '../auth/access-token.ts';
import type { AuditHeadFile } from '../infra/audit-head.ts';
import type { BackupDesk } from '../backup/desk.ts';
import type { Found } from '../discovery/browse.ts';
import type { EventFiles } from '../host/event-files.ts';
import type { HealthReport } from '../health/report.ts';
import type { LiveScores } from '../realtime/live.ts';
import type { LiveLimits } from '../realtime/limits.ts';
import type { StageCache } from '../services/stages/stage-cache.ts';

/** What services may use of the host besides the store: its name, its keys, its copies in memory, its open connections. */
export interface Host {
  readonly id: string;
  readonly version: string;
  /** Epoch that topics get: a new one after a restore. */
  readonly epoch: () => string;
  readonly stages: StageCache;
  readonly accessTokens: AccessTokens;
  /** A key of its own for each purpose. */
  readonly deriveKey: (purpose: KeyPurpose) => Uint8Array;
  /** Addresses of the host as phones reach it, best first. */
  readonly urls: () => readonly string[];
  /** Other hosts on the network; looking begins when it is first asked. */
  readonly lookAround: () => Found;
  readonly connections: {
    /** Devices that have a session now. */
    list(): ReadonlySet<string>;
    /** Ends every session of the device, after what was sent to it so far. */
    closeDevice(device: string): void;
  };
  /** SHA-256 of the own certificate where the host answers by https. */
  readonly fingerprint: string | undefined;
  /** The limits that hold; set after a commit. */
  readonly limits: Pick<LiveLimits, 'limits' | 'defaults' | 'set'>;
  /** Scores of matches that are being played, by topic; set after a commit. */
  readonly live: Pick<LiveScores, 'set' | 'get'>;
  /** Makes a new key that signs access tokens; gives its kid. Writes a file: never inside a transaction. */
  readonly rotateKeys: () => Promise<string>;
  readonly backups: Omit<BackupDesk, 'stop' | 'makeBefore'>;
  /** How the host is, judged now. */
  readonly health: () => Promise<HealthReport>;
  readonly eventFiles: EventFiles;
  /** Head of the audit chain as written beside the database. */
  readonly readAuditHead: () => Promise<AuditHeadFile | undefined>;
}

/** What a `scan` query has of the host in its thread. */
export type ScanHost = Pick<Host, 'id' | 'version' | 'readAuditHead'>;

export type KeyPurpose = 'refresh' | 'one-time' | 'pin' | 'input' | 'metrics';
