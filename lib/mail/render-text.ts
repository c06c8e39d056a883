import "server-only";
import type { MailBlock, MailContent } from "./content.ts";

/** The mail as plain text, for readers and clients without HTML. */
export function renderText({ heading, blocks, action, reason }: MailContent): string {
  return [heading, ...blocks.map(block), `${action.label}:\n${action.url}`, `-- \n${reason}`].join("\n\n");
}

function block(part: MailBlock): string {
  if (part.kind === "paragraph") return part.text;
  if (part.kind === "quote") return part.text.replaceAll(/^/gm, "> ");
  return [
    ...(part.title ? [part.title] : []),
    ...part.rows.map(({ label, text }) => `${label}: ${text}`),
  ].join("\n");
}
