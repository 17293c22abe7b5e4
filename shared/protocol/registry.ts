import type { z } from 'zod';
import * as backup from './commands/backup.ts';
import * as entrant from './commands/entrant.ts';
import * as eventFile from './commands/event-file.ts';
import * as host from './commands/host.ts';
import * as lobby from './commands/lobby.ts';
import * as match from './commands/match.ts';
import * as names from './commands/names.ts';
import * as session from './commands/session.ts';
import * as stage from './commands/stage.ts';
import * as tournament from './commands/tournament.ts';
import * as winners from './commands/winners.ts';
import * as queries from './queries/all.ts';
import * as backupQueries from './queries/backup.ts';
import * as changeQueries from './queries/changes.ts';
import * as eventFileQueries from './queries/event-file.ts';
import * as hostQueries from './queries/host.ts';
import * as namesQueries from './queries/names.ts';
import * as neighbours from './queries/neighbours.ts';
import * as stageQueries from './queries/stage.ts';
import * as winnersQueries from './queries/winners.ts';
import type { CommandDeclaration, Declaration, QueryDeclaration } from './define.ts';

/** Every file of declarations, in the order of the documents. */
const MODULES = [
  session,
  tournament,
  stage,
  winners,
  entrant,
  match,
  lobby,
  eventFile,
  backup,
  host,
  names,
  queries,
  stageQueries,
  changeQueries,
  winnersQueries,
  eventFileQueries,
  backupQueries,
  hostQueries,
  neighbours,
  namesQueries,
] as const;

type DeclarationsOf<M> = M extends unknown ? Extract<M[keyof M], Declaration> : never;
type AnyDeclaration = DeclarationsOf<(typeof MODULES)[number]>;
type AnyCommand = Extract<AnyDeclaration, { kind: 'command' }>;
type AnyQuery = Extract<AnyDeclaration, { kind: 'query' }>;

export type CommandName = AnyCommand['name'];
export type QueryName = AnyQuery['name'];
/** What a caller gives and gets, by operation name. */
export type CommandInput<N extends CommandName> = z.input<Extract<AnyCommand, { name: N }>['input']>;
export type CommandAnswer<N extends CommandName> = z.output<Extract<AnyCommand, { name: N }>['output']>;
export type QueryInput<N extends QueryName> = z.input<Extract<AnyQuery, { name: N }>['input']>;
export type QueryAnswer<N extends QueryName> = z.output<Extract<AnyQuery, { name: N }>['output']>;

/** Every operation there is, in the order of the documents. */
export const DECLARATIONS: readonly Declaration[] = MODULES.flatMap((module) =>
  Object.values<unknown>(module).filter(isDeclaration),
);

function isDeclaration(value: unknown): value is Declaration {
  return typeof value === 'object' && value !== null && 'kind' in value && 'audit' in value !== 'cost' in value;
}

export function isCommand(declaration: Declaration): declaration is CommandDeclaration {
  return declaration.kind === 'command';
}

export function isQuery(declaration: Declaration): declaration is QueryDeclaration {
  return declaration.kind === 'query';
}
