import "server-only";
import { componentLabels } from "#lib/releases/schema.ts";
import type { WholeNote } from "#lib/releases/schema-whole.ts";
import { formatInstant } from "#lib/time/format.ts";

/** "Spec Hub 4.26.0: Rules by country"; what no longer holds says so first. */
export function entryTitle(note: WholeNote): string {
  const state = note.withdrawal ? "Withdrawn: " : note.rolledBackAt ? "Rolled back: " : "";
  return `${state}${componentLabels[note.component]} ${note.version}: ${note.headline}`;
}

/** A note as an entry's HTML: what happened to it, whether to act, then the text as the portal sanitised it. */
export function entryHtml(note: WholeNote, zone: string, origin: string): string {
  const { withdrawal, rolledBackAt, correction } = note;
  const said: [string, string][] = [
    ...(withdrawal ? [line("Withdrawn", `${formatInstant(withdrawal.at, zone)}. ${withdrawal.reason}`)] : []),
    ...(rolledBackAt ? [line("Rolled back", formatInstant(rolledBackAt, zone))] : []),
    ...(correction ? [line("Corrected", `${formatInstant(correction.at, zone)}. ${correction.text}`)] : []),
    line("Impact", note.impact),
    line("Action", note.actionRequired || "None"),
  ];
  const paragraphs = said.map(([name, text]) => `<p><strong>${name}:</strong> ${escapeHtml(text)}</p>`);
  return [`<p>${escapeHtml(note.summary)}</p>`, ...paragraphs, withOrigin(note.bodyHtml, origin)].join("\n");
}

/** Links to other notes stand in sanitised HTML as `href="/releases/..."`; outside the portal they need its name. */
function withOrigin(html: string, origin: string): string {
  return html.replaceAll(/(<a\b[^>]*?\shref=")\/(?!\/)/g, `$1${origin}/`);
}

function line(name: string, text: string): [string, string] {
  return [name, text];
}

/** A text as HTML that shows it. */
export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
