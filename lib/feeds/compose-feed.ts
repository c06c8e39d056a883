import "server-only";
import { Feed } from "feed";
import { withoutHiddenCharacters } from "#lib/markdown/limits.ts";
import { changeTypeLabels } from "#lib/releases/schema.ts";
import type { WholeNote } from "#lib/releases/schema-whole.ts";
import { entryHtml, entryTitle, escapeHtml } from "./entry-html.ts";
import type { FeedFormat } from "./schema.ts";

export type FeedFrame = {
  tenantName: string;
  zone: string;
  /** The address of the releases in the portal, and of one note there. */
  homeUrl: string;
  noteUrl: (slug: string) => string;
  selfUrl: string;
};

/**
 * Notes as Atom (RFC 4287), RSS 2.0 or JSON Feed 1.1. The same notes give the same bytes: no time of making is in it.
 * Titles are HTML in Atom and in RSS, so what stands in a headline is escaped there.
 */
export function composeFeed(format: FeedFormat, notes: WholeNote[], frame: FeedFrame): string {
  const { tenantName, zone, homeUrl, noteUrl, selfUrl } = frame;
  const isJson = format === "feed.json";
  const title = (text: string) => (isJson ? legal(text) : escapeHtml(legal(text)));
  const feed = new Feed({
    id: homeUrl,
    title: legal(`Spec releases for ${tenantName}`),
    description: legal(`What changed for ${tenantName}, newest first.`),
    link: homeUrl,
    ...(isJson ? { feedLinks: { json: selfUrl } } : { feed: selfUrl }),
    author: { name: "Spec" },
    language: "en",
    updated: new Date(Math.max(0, ...notes.map((note) => note.changedAt.getTime()))),
    generator: "Spec releases",
  });
  for (const note of notes) {
    feed.addItem({
      id: `urn:uuid:${note.id}`,
      title: title(entryTitle(note)),
      link: noteUrl(note.slug),
      date: note.changedAt,
      published: note.publishedAt,
      description: title(note.summary),
      content: uncut(legal(entryHtml(note, zone, new URL(homeUrl).origin))),
      category: note.changeTypes.map((type) => ({ name: changeTypeLabels[type], term: type })),
    });
  }
  if (format === "atom.xml") return feed.atom1();
  return isJson ? asVersion11(feed.json1()) : feed.rss2();
}

/** XML 1.0 has no place for control characters and non-characters, not even escaped. */
function legal(text: string): string {
  return withoutHiddenCharacters(text).replaceAll(/[\uFFFE\uFFFF]/g, "");
}

/** HTML that says the same without the end of a CDATA section, of which the library escapes the first alone. */
function uncut(html: string): string {
  return html.replaceAll("]]>", "]]&gt;");
}

/** The library writes JSON Feed 1.0; 1.1 differs in its name and in that authors are a list. */
function asVersion11(json: string): string {
  const { author, ...feed } = JSON.parse(json) as { author?: unknown };
  return JSON.stringify({
    ...feed,
    version: "https://jsonfeed.org/version/1.1",
    language: "en",
    authors: [author],
  });
}
