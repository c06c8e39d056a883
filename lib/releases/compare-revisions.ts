import "server-only";
import { z } from "zod";
import type { TenantContext } from "#lib/auth/context.ts";
import { withTenant } from "#lib/db/tenant-db.ts";
import { notFound } from "#lib/errors.ts";
import { comparedRevisions, partDiffs } from "./rules-revisions.ts";
import { changeType, releaseKind } from "./schema.ts";
import type { RevisionComparison, RevisionText } from "./schema-note.ts";
import { findRevisions, findTexts } from "./store-note.ts";

/** A kept text was valid when it was written; it need not keep to the limits of today. */
const keptText: z.ZodType<RevisionText> = z.object({
  headline: z.string(),
  summary: z.string(),
  impact: z.string(),
  actionRequired: z.string().default(""),
  bodyMarkdown: z.string(),
  kind: releaseKind,
  changeTypes: z.array(changeType),
  outOfTrain: z.boolean().default(false),
});

/**
 * Two published texts of a note, those that the address names or the last two. Throws DomainError `not_found` outside
 * its audience as for no note at all.
 */
export async function compareRevisions(
  ctx: TenantContext,
  slug: string,
  asked: { from?: unknown; to?: unknown },
): Promise<RevisionComparison> {
  return withTenant(ctx, async (db) => {
    const found = await findRevisions(db, ctx.tenant.id, slug);
    if (!found) throw notFound();
    const { id, release, headline, publications: revisions } = found;
    const note = { slug, headline, ...release };
    const pair = comparedRevisions(
      revisions.map(({ revision }) => revision),
      asked,
    );
    if (!pair) return { note, revisions, compared: null };
    const texts = await findTexts(db, id, [pair.from, pair.to]);
    const textOf = (number: number) => keptText.parse(texts.find((text) => text.number === number)?.content);
    return {
      note,
      revisions,
      compared: { ...pair, parts: partDiffs(textOf(pair.from), textOf(pair.to)) },
    };
  });
}
