import "server-only";
import rehypeSanitize from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { DomainError } from "#lib/errors.ts";
import { footnotePrefix, noteHtml } from "./allowed-html.ts";
import { boundedSize } from "./bounded-size.ts";
import { fitForNote } from "./fit-for-note.ts";
import { markdownProblem, withoutHiddenCharacters } from "./limits.ts";

const mostCharacters = 200_000;

// The sanitiser comes last: whatever stands before it, nothing unnamed in its schema reaches a reader.
const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(boundedSize)
  .use(remarkRehype, { clobberPrefix: footnotePrefix })
  .use(fitForNote)
  .use(rehypeSanitize, noteHtml)
  .use(rehypeStringify)
  .freeze();

/**
 * A note's Markdown (CommonMark with GitHub's extensions) as HTML that is safe to place in a page. HTML in the source
 * is dropped, images become their alternative text. Throws DomainError `too_large` above 200,000 characters and
 * `invalid_input` for text made to be slow to parse or huge as HTML.
 */
export async function renderMarkdown(source: string): Promise<string> {
  if (source.length > mostCharacters) {
    throw new DomainError(
      "too_large",
      "The text is longer than 200,000 characters. Shorten it or split the note.",
    );
  }
  const text = withoutHiddenCharacters(source);
  const problem = markdownProblem(text);
  if (problem) throw new DomainError("invalid_input", problem);
  return String(await processor.process(text));
}
