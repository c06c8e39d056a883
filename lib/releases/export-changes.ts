import "server-only";
import type { TenantContext } from "#lib/auth/context.ts";
import { toCsv } from "#lib/csv.ts";
import { notFound } from "#lib/errors.ts";
import { publicUrl } from "#lib/mail/public-url.ts";
import { formatDay } from "#lib/time/format.ts";
import { getChanges } from "./get-changes.ts";
import { changeTypeLabels, componentLabels, releaseKindLabels } from "./schema.ts";
import type { ChangesReport, FeedItem } from "./schema-feed.ts";

export type ExportedChanges = { fileName: string; contentType: string; text: string };

/**
 * What changed between two days as a file: "csv", "markdown" or "json". Throws DomainError as getChanges does, and
 * `not_found` for another format.
 */
export async function exportChanges(
  ctx: TenantContext,
  query: { from?: unknown; to?: unknown },
  format: string,
): Promise<ExportedChanges> {
  const write = Object.hasOwn(writers, format) ? writers[format] : undefined;
  if (!write) throw notFound();
  const report = await getChanges(ctx, query);
  const { extension, contentType, text } = write(report, ctx);
  return {
    fileName: `changes-${ctx.tenant.slug}-${report.from}-to-${report.to}.${extension}`,
    contentType,
    text,
  };
}

type Written = { extension: string; contentType: string; text: string };

const writers: Record<string, (report: ChangesReport, ctx: TenantContext) => Written> = {
  csv: ({ notes }, { tenant }) => ({
    extension: "csv",
    contentType: "text/csv; charset=utf-8",
    text: toCsv([
      [
        "published_at",
        "component",
        "version",
        "kind",
        "types",
        "headline",
        "summary",
        "action",
        "state",
        "address",
      ],
      ...notes.map((note) => [
        note.publishedAt.toISOString(),
        componentLabels[note.component],
        note.version,
        releaseKindLabels[note.kind],
        note.changeTypes.map((type) => changeTypeLabels[type]).join(", "),
        note.headline,
        note.summary,
        note.actionRequired || "None",
        stateWords(note),
        publicUrl(`/t/${tenant.slug}/releases/${note.slug}`),
      ]),
    ]),
  }),
  markdown: (report, { tenant }) => ({
    extension: "md",
    contentType: "text/markdown; charset=utf-8",
    text: [
      `# What changed for ${tenant.name}, ${report.from} to ${report.to}`,
      report.notes.length === 0 ? "Nothing was released to you in this time." : "",
      ...report.notes.map((note) =>
        [
          `## ${componentLabels[note.component]} ${note.version}: ${plain(note.headline)}`,
          `${formatDay(note.publishedAt, tenant.timeZone)}${stateWords(note) && `. **${stateWords(note)}**`}`,
          plain(note.summary),
          `Action: ${plain(note.actionRequired || "None")}`,
        ].join("\n\n"),
      ),
      report.isCut ? "There were more; ask for a shorter time." : "",
    ]
      .filter((part) => part !== "")
      .join("\n\n")
      .concat("\n"),
  }),
  json: ({ from, to, notes, isCut }, { tenant }) => ({
    extension: "json",
    contentType: "application/json",
    text: `${JSON.stringify({ tenant: { slug: tenant.slug, name: tenant.name, timeZone: tenant.timeZone }, from, to, isCut, notes }, null, 2)}\n`,
  }),
};

/** "Rolled back", "Withdrawn" or nothing. */
function stateWords({ withdrawn, rolledBackAt }: FeedItem): string {
  if (withdrawn) return "Withdrawn";
  return rolledBackAt ? "Rolled back" : "";
}

/** Words that must not become markup. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, "\\$&").replace(/\s+/g, " ");
}
