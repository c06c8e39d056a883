import "server-only";
import { formatInstant } from "#lib/time/format.ts";
import { changeTypeLabels, componentLabels, releaseKindLabels } from "./schema.ts";
import type { WholeNote } from "./schema-whole.ts";

/** Whose clocks the times are told by, and where the note stands. */
type Place = { zone: string; url: string };

/** A note as a Markdown file: what is looked up first, then the text as it was written. */
export function noteAsMarkdown(note: WholeNote, { zone, url }: Place): string {
  const facts = [
    ["Release", `${componentLabels[note.component]} ${note.version}`],
    ["Kind", `${releaseKindLabels[note.kind]}${note.outOfTrain ? ", outside the weekly train" : ""}`],
    ["Changes", note.changeTypes.map((type) => changeTypeLabels[type]).join(", ")],
    ["Impact", note.impact],
    ["Action", note.actionRequired || "None"],
    ["Published", formatInstant(note.publishedAt, zone)],
    ...tellings(note, zone),
    ["Address", `<${url}>`],
  ];
  const list = facts.map(([name, text]) => `- **${name}:** ${oneLine(text ?? "")}`);
  return `${[`# ${oneLine(note.headline)}`, note.summary, list.join("\n"), "---", note.bodyMarkdown].join("\n\n")}\n`;
}

function tellings(note: WholeNote, zone: string): string[][] {
  const { correction, rolledBackAt, withdrawal, reshippedAs } = note;
  return [
    ...(correction ? [["Corrected", `${formatInstant(correction.at, zone)}. ${correction.text}`]] : []),
    ...(rolledBackAt ? [["Rolled back", formatInstant(rolledBackAt, zone)]] : []),
    ...(withdrawal ? [["Withdrawn", `${formatInstant(withdrawal.at, zone)}. ${withdrawal.reason}`]] : []),
    ...(reshippedAs ? [["Shipped again as", reshippedAs.version]] : []),
  ];
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, " ");
}

/** A note for programs: instants in ISO 8601 (UTC), names as in the portal's other answers. */
export function noteAsJson(note: WholeNote, { zone, url }: Place) {
  const { id: _id, withdrawn: _withdrawn, publishedAt, rolledBackAt, changedAt, ...texts } = note;
  return {
    url,
    ...texts,
    componentName: componentLabels[note.component],
    publishedAt: publishedAt.toISOString(),
    publishedAtWords: formatInstant(publishedAt, zone),
    changedAt: changedAt.toISOString(),
    rolledBackAt: rolledBackAt?.toISOString() ?? null,
    correction: note.correction && { ...note.correction, at: note.correction.at.toISOString() },
    withdrawal: note.withdrawal && { ...note.withdrawal, at: note.withdrawal.at.toISOString() },
    timeZone: zone,
  };
}
