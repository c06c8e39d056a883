// Parsing costs grow with the square of what one block of text holds, so blocks are bounded, not only the whole.
// Real changelogs stay well below: the largest block of a hundred of them has 440 emphasis marks in 151 lines.
const mostEmphasisMarks = 500;
const mostOtherMarks = 2000;
const mostLinesInBlock = 500;
const mostNestedMarkers = 12;
const mostIndent = 100;
const mostUnderlinedHeadings = 1000;

/** Control characters but tab and line end, and the overrides that make text read in another order than it is written. */
const hidden = /(?![\t\n])[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/** Line ends as "\n", whole characters, and nothing that a reader cannot see. */
export function withoutHiddenCharacters(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, "\n").replace(hidden, "");
}

/** Why this Markdown is too costly to parse, in words for its author; null when it is not. */
export function markdownProblem(source: string): string | null {
  let block = { emphasis: 0, other: 0, lines: 0 };
  let underlinedHeadings = 0;
  for (const [index, line] of source.split("\n").entries()) {
    const near = `near line ${index + 1}`;
    if (line.trim() === "") {
      block = { emphasis: 0, other: 0, lines: 0 };
      continue;
    }
    block.lines += 1;
    block.emphasis += countOf(line, /[*_~]/g);
    block.other += countOf(line, /[[\]<`!|&@]/g);
    underlinedHeadings += /^ {0,3}(?:=+|-+)[ \t]*$/.test(line) ? 1 : 0;

    if (isTooDeep(line))
      return `Lists or quotations are nested too deeply ${near}: ${mostNestedMarkers} at most.`;
    if (block.emphasis > mostEmphasisMarks || block.other > mostOtherMarks) {
      return `There are too many Markdown marks without a blank line ${near}. Split the text with blank lines.`;
    }
    if (block.lines > mostLinesInBlock) {
      return `There are more than ${mostLinesInBlock} lines without a blank line ${near}. Split them with blank lines.`;
    }
  }
  return underlinedHeadings > mostUnderlinedHeadings
    ? `There are more than ${mostUnderlinedHeadings} underlined headings. Start headings with # instead.`
    : null;
}

function isTooDeep(line: string): boolean {
  const prefix = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))*/.exec(line)?.[0] ?? "";
  const markers = countOf(prefix, /[>\-+*.)]/g);
  return markers > mostNestedMarkers || (markers > 0 && prefix.length > mostIndent);
}

function countOf(text: string, marks: RegExp): number {
  return text.match(marks)?.length ?? 0;
}
