import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import RssParser from "rss-parser";
import { describe, expect, it } from "vitest";
import type { WholeNote } from "#lib/releases/schema-whole.ts";
import { composeFeed } from "./compose-feed.ts";
import { hasSame } from "./rules.ts";
import type { FeedFormat } from "./schema.ts";

const frame = {
  tenantName: 'Acme & <Söhne> ]]> "Bank"',
  zone: "Europe/Berlin",
  homeUrl: "https://portal.test/t/acme/releases",
  noteUrl: (slug: string) => `https://portal.test/t/acme/releases/${slug}`,
  selfUrl: "https://portal.test/feeds/secret/atom.xml",
};
const published = new Date("2026-11-24T09:00:00Z");
const withdrawn = new Date("2026-11-25T10:30:00Z");

function note(change: Partial<WholeNote> = {}): WholeNote {
  return {
    id: "019ab1de-0000-7000-8000-000000000001",
    slug: "spec-hub-4-1-0",
    component: "spec_hub",
    version: "4.1.0",
    kind: "minor",
    outOfTrain: false,
    headline: "Rules by country",
    summary: "Match requests by country.",
    impact: "None.",
    actionRequired: "",
    changeTypes: ["feature"],
    publishedAt: published,
    withdrawn: false,
    rolledBackAt: null,
    reshippedAs: null,
    bodyMarkdown: "**Rules**",
    bodyHtml: "<p><strong>Rules</strong> &amp; more</p>",
    correction: null,
    withdrawal: null,
    changedAt: published,
    ...change,
  };
}

/** What both parsers read of a feed: titles, contents, links. */
async function read(format: "atom.xml" | "rss.xml", notes: WholeNote[]) {
  const xml = composeFeed(format, notes, frame);
  const other = await new RssParser().parseString(xml);
  if (format === "atom.xml") {
    const { entries = [], updated } = parseAtomFeed(xml);
    const one = entries.map(({ title, content, links }) => [title?.value, content?.value, links?.[0]?.href]);
    return { one, other: other.items.map(({ title, content, link }) => [title, content, link]), updated };
  }
  const { items = [] } = parseRssFeed(xml);
  const one = items.map(({ title, content, link }) => [title, content?.encoded, link]);
  return { one, other: other.items.map((item) => [item.title, item["content:encoded"], item.link]) };
}

/** A headline or summary, and the title that shows it. */
const hostile = [
  ["<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"],
  ["a ]]> b ]]]]>> c", "a ]]&gt; b ]]]]&gt;&gt; c"],
  ["nul\0 bell\u0007 esc\u001b.", "nul bell esc."],
  ["left \u202Ethgir\u200F mark", "left thgir\u200F mark"],
  ["lone \uD800 surrogate\uFFFF.", "lone \uFFFD surrogate."],
  ["&lt;b&gt; &amp; 'quotes' \"too\"", "&amp;lt;b&amp;gt; &amp;amp; 'quotes' \"too\""],
];

describe.each(["atom.xml", "rss.xml"] as const)("the feed as %s", (format) => {
  it.each(hostile)("carries %j through two parsers", async (text, shown) => {
    const { one, other } = await read(format, [note({ headline: text, summary: text, impact: text })]);
    expect(one).toEqual(other);
    expect(one[0]?.[0]).toBe(`Spec Hub 4.1.0: ${shown}`);
    expect(one[0]?.[1]).toContain("<p><strong>Rules</strong> &amp; more</p>");
    expect(one[0]?.[1]).not.toContain("<script");
    expect(one[0]?.[2]).toBe("https://portal.test/t/acme/releases/spec-hub-4-1-0");
  });

  it("holds whatever ends a CDATA section, however often, as the HTML that says it", async () => {
    const bodyHtml = "<p>a ]]> b <code>]]></code> ]]]]>> c</p>";
    const { one, other } = await read(format, [note({ bodyHtml }), note()]);
    expect(one).toEqual(other);
    expect(one).toHaveLength(2);
    expect(one[0]?.[1]).toContain("<p>a ]]&gt; b <code>]]&gt;</code> ]]]]&gt;> c</p>");
  });

  it("is a whole feed without a note", async () => {
    const { one, other } = await read(format, []);
    expect([one, other]).toEqual([[], []]);
  });
});

describe("a feed", () => {
  it("says in the title and first that a note was withdrawn, and why", async () => {
    const taken = note({
      withdrawn: true,
      withdrawal: { at: withdrawn, reason: "It named the <wrong> version." },
      changedAt: withdrawn,
    });
    const { one, updated } = await read("atom.xml", [taken]);
    expect(one[0]?.[0]).toBe("Withdrawn: Spec Hub 4.1.0: Rules by country");
    expect(one[0]?.[1]).toContain(
      "<strong>Withdrawn:</strong> Wed 25 Nov 2026, 11:30 CET (Berlin). It named the &lt;wrong&gt; version.",
    );
    expect(updated).toBe(withdrawn.toISOString());
  });

  it("as JSON is of version 1.1, its titles plain text", () => {
    const json = composeFeed("feed.json", [note({ headline: "<script> & co" })], frame);
    expect(JSON.parse(json)).toMatchObject({ version: "https://jsonfeed.org/version/1.1" });
    const feed = parseJsonFeed(json);
    expect(feed.authors).toMatchObject([{ name: "Spec" }]);
    expect(feed.items?.[0]).toMatchObject({ title: "Spec Hub 4.1.0: <script> & co" });
  });

  it.each<FeedFormat>(["atom.xml", "rss.xml", "feed.json"])(
    "as %s has the same bytes for the same notes",
    (format) => {
      expect(composeFeed(format, [note()], frame)).toBe(composeFeed(format, [note()], frame));
    },
  );
});

it.each([
  [null, false],
  ['"a"', true],
  ['W/"a"', true],
  ['"b", W/"a"', true],
  ["*", true],
  ['"b"', false],
])("If-None-Match %s of a reader: %s", (header, same) => expect(hasSame(header, '"a"')).toBe(same));

it("links from one note to another lead to the portal, and no other link changes", async () => {
  const bodyHtml =
    '<p><a href="/releases/spec-hub-4-0-0">before</a> <a href="//elsewhere.test/">a</a> <a href="https://b.test/">b</a> href="/x"</p>';
  for (const format of ["atom.xml", "rss.xml"] as const) {
    const { one } = await read(format, [note({ bodyHtml })]);
    const content = String(one[0]?.[1]);
    expect(content).toContain('<a href="https://portal.test/releases/spec-hub-4-0-0">');
    expect(content).toContain('<a href="//elsewhere.test/">a</a> <a href="https://b.test/">b</a> href="/x"');
  }
});
