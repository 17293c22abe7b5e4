import { EVENT_FILE_FORMAT, MAX_TOURNAMENTS } from '#shared/protocol/event-file-limits.ts';
import { eventExport } from '#shared/protocol/queries/event-file.ts';
import { readAtOneMoment } from '../../db/queries/event-file.ts';
import { getSetting } from '../../db/queries/settings.ts';
import { listTournaments } from '../../db/queries/tournaments.ts';
import { AppError } from '../../infra/app-error.ts';
import { defineScan } from '../../operations/define-query.ts';
import { EVENT_NAME } from '../venue/event-code.ts';
import { packFile } from './pack.ts';
import { toTournamentLine } from './to-line.ts';

/** All that a tournament is, without anybody's person, device or secret: docs/decisions/0018. */
export const exportEvent = defineScan(eventExport, async (ctx, db, input) => {
  const log = (await ctx.host.readAuditHead()) ?? null;
  const { event, lines } = await readAtOneMoment(db, async (tx) => {
    const rows = await listTournaments(tx, { drafts: true, deleted: false });
    const wanted = new Set(input.tournaments ?? rows.map(({ id }) => id));
    const chosen = rows.filter(({ id }) => wanted.has(id)).toReversed();
    if (chosen.length === 0 || (input.tournaments !== undefined && chosen.length < wanted.size))
      throw new AppError('tournament.not_found');
    if (chosen.length > MAX_TOURNAMENTS) throw new AppError('file.too_much');
    const written = [];
    for (const row of chosen) written.push(await toTournamentLine(tx, row));
    return { event: (await getSetting(tx, EVENT_NAME)) ?? '', lines: written };
  });
  const head = {
    matchdesk: 'event',
    format: EVENT_FILE_FORMAT,
    program: ctx.host.version,
    host: ctx.host.id,
    log,
    event,
    madeAt: ctx.now,
    tournaments: lines.length,
  } as const;
  const { bytes, sha256 } = packFile(head, lines);
  return { event, file: bytes.toString('base64'), sha256, tournaments: lines.length };
});
