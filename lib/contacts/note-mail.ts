import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { TenantContext } from "#lib/auth/context.ts";
import { withTenant } from "#lib/db/tenant-db.ts";
import { parse } from "#lib/parse.ts";
import { type NoteMailChoice, noteMailChoice, noteMailLabels } from "./schema.ts";
import { findNoteMail, writeNoteMail } from "./store.ts";

/** Which release notes the person gets by mail from this tenant. */
export function getNoteMail(ctx: TenantContext): Promise<NoteMailChoice> {
  return withTenant(ctx, (db) => findNoteMail(db, ctx.tenant.id, ctx.user.id));
}

/** Changes one's own choice. Throws DomainError `invalid_input`. */
export async function setNoteMail(ctx: TenantContext, input: unknown): Promise<void> {
  const { noteMail } = parse(noteMailChoice, input);
  await withTenant(ctx, async (db) => {
    const before = await findNoteMail(db, ctx.tenant.id, ctx.user.id);
    if (before === noteMail) return;
    await writeNoteMail(db, ctx.tenant.id, ctx.user.id, noteMail);
    await recordAudit(db, ctx, {
      tenantId: ctx.tenant.id,
      action: "note_mail.chosen",
      objectType: "membership",
      objectId: ctx.user.id,
      summary: `chose release notes by mail: ${noteMailLabels[noteMail].toLowerCase()}`,
      before: { noteMail: before },
      after: { noteMail },
    });
  });
}
