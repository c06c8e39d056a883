import "server-only";
import { publicUrl } from "#lib/mail/public-url.ts";
import { problem } from "#lib/problem.ts";
import type { Party } from "#lib/windows/party.ts";
import { windowPath } from "#lib/windows/paths.ts";
import { getNightReport } from "./get-night-report.ts";
import { reportAsMarkdown } from "./report-markdown.ts";
import type { NightReport } from "./schema-report.ts";

const formats = {
  md: { type: "text/markdown; charset=utf-8", write: reportAsMarkdown },
  json: { type: "application/json; charset=utf-8", write: reportAsJson },
} as const;

/** Answers with the report of a window as a file; a failure as problem+json. */
export async function exportReport(
  reader: Promise<Party>,
  windowId: string,
  format: keyof typeof formats,
): Promise<Response> {
  try {
    const party = await reader;
    const report = await getNightReport(party, windowId);
    const { type, write } = formats[format];
    return new Response(write(report, pageOf(party, report)), {
      headers: {
        "content-type": type,
        "content-disposition": `inline; filename="window-report.${format}"`,
        "cache-control": "no-store",
      },
    });
  } catch (error) {
    return problem(error);
  }
}

function pageOf(party: Party, { windowId }: NightReport): string {
  return publicUrl(
    party.kind === "client"
      ? windowPath(party.tenant.slug, windowId, "client")
      : windowPath("", windowId, "vendor"),
  );
}

/** A report for programs: instants in ISO 8601 (UTC) beside the words. */
function reportAsJson(report: NightReport, url: string): string {
  return `${JSON.stringify({ url, ...report }, null, 2)}\n`;
}
