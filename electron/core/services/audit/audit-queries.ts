import { auditList, auditVerify } from '#shared/protocol/queries/all.ts';
import { listAudit, verifyAudit } from '../../db/queries/audit.ts';
import { parseJson } from '../../infra/json.ts';
import { defineScan } from '../../operations/define-query.ts';

export const getAuditLog = defineScan(auditList, async (ctx, db, input) => {
  const rows = await listAudit(db, ctx.host.id, {
    before: input.before,
    subject: input.subject,
    limit: input.limit ?? 50,
  });
  return {
    entries: rows.map((row) => ({
      n: row.n,
      at: row.at,
      actor: row.actor,
      action: row.action,
      subject: row.subject,
      before: row.before === null ? null : parseJson<unknown>(row.before),
      after: row.after === null ? null : parseJson<unknown>(row.after),
    })),
  };
});

export const verifyAuditLog = defineScan(auditVerify, async (ctx, db) => {
  const head = await ctx.host.readAuditHead();
  const { entries, brokenAt, headMatches } = await verifyAudit(db, ctx.host.id, head);
  return { entries, brokenAt, headMatches, whole: brokenAt === null && headMatches };
});
