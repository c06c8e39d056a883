import "server-only";
import { componentLabels } from "#lib/releases/schema.ts";
import type { Negotiation } from "./schema.ts";
import type { Step, StepStateName } from "./schema-steps.ts";

const stateWords: Record<StepStateName, string> = {
  new: "not looked at yet",
  viewed: "not started",
  started: "started",
  done: "done",
};

/** A tenant's part in an upgrade as a Markdown file to forward: what it is, when, what is asked, whom to ask. */
export function upgradeAsMarkdown(part: Negotiation, url: string): string {
  const { title, tenantName, what, why, impact, expectedMinutes, dateList, steps, agreed, asked } = part;
  const { representative, deputyName, component } = part;
  const dates = dateList.map(
    ({ label, told, left, why: reason }) => `- **${label}:** ${told.text} (${left}). ${reason}`,
  );
  return `${[
    `# ${oneLine(title)}: what it means for ${oneLine(tenantName)}`,
    `A major upgrade of the ${componentLabels[component]}, expected to take ${expectedMinutes} minutes out of line.`,
    `**${agreed ? `Agreed window:** ${agreed.text}. ${agreed.method}. ${agreed.offline}` : `Next:** ${asked}`}`,
    `## What changes\n\n${what}`,
    `## Why\n\n${why}`,
    `## Impact\n\n${impact}`,
    `## Dates\n\n${dates.join("\n")}`,
    `## To do before the window\n\n${steps.length > 0 ? steps.map(stepLine).join("\n") : "Nothing."}`,
    `## Whom to ask\n\n${representative.name}, <${representative.email}>; deputy ${deputyName}.`,
    `<${url}>`,
  ].join("\n\n")}\n`;
}

function stepLine({ text, state, due, by }: Step): string {
  const facts = [
    `${stateWords[state]}${state === "done" && by ? ` (${by})` : ""}`,
    ...(due ? [`due ${due.text}${state === "done" ? "" : `, ${due.left}`}`] : []),
  ];
  return `- [${state === "done" ? "x" : " "}] ${oneLine(text)}\n  *${facts.join("; ")}*`;
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, " ");
}
