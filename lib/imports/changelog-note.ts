import "server-only";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { withoutHiddenCharacters } from "#lib/markdown/limits.ts";
import type { ChangeTypeName, NoteInput } from "#lib/releases/schema.ts";
import type { ChangelogRelease } from "./changelog.ts";
import { wordsOf } from "./changelog-text.ts";

export type ImportedNote = Omit<NoteInput, "kind" | "audience">;

type Entry = { type: ChangeTypeName; words: string };

/** What readers look for first comes first. */
const order: ChangeTypeName[] = ["security", "feature", "limits", "fix", "other"];

const counted: Record<ChangeTypeName, [one: string, many: string]> = {
  security: ["security fix", "security fixes"],
  feature: ["new feature", "new features"],
  limits: ["change of limits", "changes of limits"],
  fix: ["fix", "fixes"],
  other: ["other change", "other changes"],
};

/** The vendor's rule for minor upgrades, restated; the representative corrects it where a release differs. */
export const minorImpact =
  "None to negligible: the release does not interrupt or inhibit traffic. When an exception is detected, it is rolled back automatically to the last stable version.";

/**
 * A draft note that says what the release's entries say and no more. Entries that speak of a breaking change become
 * the action; everything else is for the representative to add.
 */
export function noteFromChangelog(release: ChangelogRelease): ImportedNote {
  const entries = release.sections
    .flatMap((section) => section.items.map((item) => entryOf(section.type, item)))
    .filter(({ words }) => words !== "")
    .toSorted((a, b) => order.indexOf(a.type) - order.indexOf(b.type));
  const changeTypes = order.filter((type) => entries.some((entry) => entry.type === type));
  const breaking = entries.find(({ words }) => /\bbreaking\b/i.test(words));
  return {
    headline: shorten(entries[0]?.words ?? `Version ${release.version}`, 140),
    summary: summaryOf(entries, release.version),
    impact: minorImpact,
    actionRequired: breaking ? shorten(`Check whether this concerns you: ${breaking.words}`, 600) : "",
    changeTypes: changeTypes.length > 0 ? changeTypes : ["other"],
    bodyMarkdown: withoutHiddenCharacters(release.body).trim(),
    outOfTrain: changeTypes.length === 1 && changeTypes[0] === "security",
  };
}

function entryOf(section: string, item: string): Entry {
  const words = firstWords(item);
  return { type: changeTypeOf(section, words), words };
}

function changeTypeOf(section: string, words: string): ChangeTypeName {
  if (section === "security" || /\bCVE-\d{4}-\d+/i.test(words)) return "security";
  if (section === "fixed") return "fix";
  if (/\b(?:limits?|quotas?)\b/i.test(words)) return "limits";
  return section === "added" ? "feature" : "other";
}

/** "1 new feature and 3 fixes. Also: ..., ..." with the two entries that come after the headline's. */
function summaryOf(entries: Entry[], version: string): string {
  if (entries.length === 0) return `Version ${version}.`;
  const counts = order.flatMap((type) => {
    const count = entries.filter((entry) => entry.type === type).length;
    const [one, many] = counted[type];
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  });
  const told = new Intl.ListFormat("en-GB").format(counts).replace(/^(\d+) other (changes?)$/, "$1 $2");
  const distinct = [...new Set(entries.map(({ words }) => words))];
  const also = distinct.slice(1, 3).map((words) => shorten(words, 200));
  return also.length === 0 ? `${told}.` : `${told}. Also: ${also.join("; ")}.`;
}

/** An entry's first block in words on one line, without the numbers of issues at its end. */
function firstWords(markdown: string): string {
  const first = unified()
    .use(remarkParse)
    .parse(markdown)
    .children.find((node) => wordsOf(node).trim() !== "");
  const words = first ? withoutHiddenCharacters(wordsOf(first)).replace(/\s+/g, " ").trim() : "";
  return words.replace(/(?:\s*\(?#\d+\)?,?)+\.?$/, "").replace(/\.$/, "") || words;
}

/** Cut at a word, so that the ellipsis stands within `most` characters. */
function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const end = cut.lastIndexOf(" ");
  return `${cut
    .slice(0, end > most / 2 ? end : most - 1)
    .replace(/[\s,;:.]+$/, "")
    .toWellFormed()}…`;
}
