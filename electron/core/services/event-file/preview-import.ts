import { eventPreviewImport } from '#shared/protocol/queries/event-file.ts';
import type { FilePreview } from '#shared/protocol/dto/event-file.ts';
import type { StageLine, TournamentLine } from '#shared/protocol/event-file.ts';
import type { Reader } from '../../db/schema.ts';
import { defineScan } from '../../operations/define-query.ts';
import { compareVersions } from './compare-versions.ts';
import { findHere } from './find-here.ts';
import { type ReadTournament, readTournaments } from './read-event-file.ts';

/** Reads a file as the import will, and changes nothing. */
export const previewEventImport = defineScan(eventPreviewImport, async (ctx, db, input) => {
  const { head, sha256, tournaments } = readTournaments(input.file);
  const previews: FilePreview['tournaments'] = [];
  for (const [index, one] of tournaments.entries()) previews.push(await previewTournament(db, one, index + 1));
  const age = compareVersions(head.program, ctx.host.version);
  return { event: head.event, madeAt: head.madeAt, program: head.program, age, sha256, tournaments: previews };
});

async function previewTournament(
  db: Reader,
  { name, line, fault }: ReadTournament,
  no: number,
): Promise<FilePreview['tournaments'][number]> {
  const told =
    fault === undefined ? null : { code: fault.code, ...(fault.details !== undefined && { details: fault.details }) };
  if (line === undefined) {
    const nothing = { game: '', state: null, formats: [], entrants: 0, matches: 0, decided: 0, here: 'no' } as const;
    return { no, name, ...nothing, formats: [], fault: told };
  }
  return {
    no,
    name,
    game: line.game,
    state: line.state,
    formats: [line.config.format, ...line.following.map(({ config }) => config.format)],
    entrants: line.entrants.length,
    matches: sum(line, ({ matches }) => matches.length),
    decided: sum(line, ({ stands }) => stands.filter(([state]) => DECIDED.has(state)).length),
    here: await findHere(db, line),
    fault: told,
  };
}

const DECIDED: ReadonlySet<string> = new Set(['completed', 'forfeited']);

function sum({ stages }: TournamentLine, count: (stage: StageLine) => number): number {
  return stages.reduce((total, stage) => total + count(stage), 0);
}
