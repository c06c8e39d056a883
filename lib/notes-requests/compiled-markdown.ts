import "server-only";
import { environmentName, stageWords } from "#lib/deployments/rules.ts";
import { componentLabels, maxBodyCharacters } from "#lib/releases/schema.ts";
import { formatDay, formatInstant } from "#lib/time/format.ts";
import type { CompiledDeployment, CompiledNote } from "./store-compile.ts";

/** Notes one below the other, oldest first; what does not fit is named at the end. */
export function compiledDays(notes: CompiledNote[], zone: string): string {
  if (notes.length === 0) return "Nothing was released to you in this time.";
  const parts: string[] = [];
  let left = maxBodyCharacters - 5_000;
  for (const [index, note] of notes.entries()) {
    const part = noteSection(note, zone);
    if (part.length > left) {
      const rest = notes
        .slice(index)
        .map(({ release }) => `${componentLabels[release.component]} ${release.version}`);
      parts.push(
        `## And ${rest.length} more\n\n${rest.slice(0, 100).join(", ")}. Ask for them on their own.`,
      );
      break;
    }
    parts.push(part);
    left -= part.length;
  }
  return parts.join("\n\n");
}

/** One deployment: where and when, its checks, then the note on its release. */
export function compiledDeployment(
  deployment: CompiledDeployment,
  note: CompiledNote | null,
  zone: string,
): string {
  const { environment, stage, plannedAt, startedAt, completedAt, rolledBackAt, rollbackReason, checks } =
    deployment;
  const at = (instant: Date) => formatInstant(instant, zone);
  const facts = [
    `- Environment: ${environmentName[environment.kind]}`,
    `- State: ${stageWords[stage]}`,
    `- Planned: ${at(plannedAt)}`,
    ...(startedAt ? [`- Started: ${at(startedAt)}`] : []),
    ...(completedAt ? [`- Completed: ${at(completedAt)}`] : []),
    ...(rolledBackAt
      ? [`- Rolled back: ${at(rolledBackAt)}${rollbackReason ? `, ${escaped(rollbackReason)}` : ""}`]
      : []),
  ];
  const results = checks.map(
    ({ useCase, passed, detail, checkedAt }) =>
      `- ${escaped(useCase.name)}: ${passed ? "passed" : "failed"}, ${at(checkedAt)}${detail ? `. ${escaped(detail)}` : ""}`,
  );
  return [
    `## Deployment\n\n${facts.join("\n")}`,
    ...(results.length > 0 ? [`## Readiness checks of your use cases\n\n${results.join("\n")}`] : []),
    note ? noteSection(note, zone) : "No note on this release was published to you.",
  ].join("\n\n");
}

function noteSection(
  { release, status, withdrawnReason, publishedAt, ...note }: CompiledNote,
  zone: string,
): string {
  const name = `${componentLabels[release.component]} ${escaped(release.version)}`;
  return [
    `## ${name}: ${escaped(note.headline)}`,
    ...(publishedAt ? [`Published ${formatDay(publishedAt, zone)}.`] : []),
    ...(status === "withdrawn" ? [`**Withdrawn since.** ${escaped(withdrawnReason ?? "")}`] : []),
    escaped(note.summary),
    `- Impact: ${escaped(note.impact)}\n- Action: ${escaped(note.actionRequired || "None")}`,
    lowered(note.bodyMarkdown),
  ].join("\n\n");
}

/** Headings of a note's text go below the note's own. */
function lowered(markdown: string): string {
  return markdown.replace(/^(#{1,4})(?= )/gm, "##$1");
}

/** Words that must not become markup. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, "\\$&").replace(/\s+/g, " ");
}
