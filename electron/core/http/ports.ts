import type { Actor } from '../auth/actor.ts';

/** The one door to all operations (operations/dispatch.ts). Both calls reject with an AppError. */
export interface Door {
  send(
    actor: Actor,
    name: string,
    input: unknown,
    key: string,
  ): Promise<{ readonly answer: unknown; readonly replay: boolean }>;
  ask(actor: Actor, name: string, input: unknown): Promise<unknown>;
}

/** A tournament's snapshot, compressed by gzip once per offset. */
export interface CompressedSnapshot {
  readonly gzip: Buffer;
  /** Changes with the content, for example `<epoch>-<offset>`; letters, digits and hyphens. */
  readonly etag: string;
}

export interface Snapshots {
  /** Undefined when there is none that this actor may see. */
  getTournament(actor: Actor, tournament: string): Promise<CompressedSnapshot | undefined>;
}

/** What `/metrics` answers with, and the token that lets another computer read it. */
export interface MetricsFace {
  read(): Promise<{ readonly type: string; readonly text: string }>;
  readonly token: string;
}

/** Answers `/readyz`: each check by name, for example `{ database: true, disk: true }`. Ready when all are true. */
export interface Readiness {
  check(): Promise<Readonly<Record<string, boolean>>>;
}
