import { expect, it } from "vitest";
import { pageFiles } from "./page-files.ts";

it("names what a browser loads for a page, each once", () => {
  const html = `<!doctype html><html><head>
    <link rel="stylesheet" href="/a.css"><link rel="preload" as="style" href="/a.css">
    <link rel="preload" as="font" href="/inter.woff2"><link rel="preload" as="script" href="/b.js">
    <link rel="modulepreload" href="/m.js"><link rel="icon" href="/favicon.svg">
    <script src="/b.js" async nonce="x"></script><script src="/old.js" nomodule></script>
    </head><body><img src="/logo.png"><img src="data:image/png;base64,AA=="><script src="/d.js"></script></body></html>`;
  expect(pageFiles(html)).toEqual({
    scripts: ["/b.js", "/m.js", "/d.js"],
    others: ["/a.css", "/inter.woff2", "/logo.png"],
  });
});

it("finds the chunks that Next's own data names, and no other words of an inline script", () => {
  const html = String.raw`<script src="/_next/static/chunks/a.js"></script>
    <script>self.__next_f.push([1,"5:I[7,[\"/_next/static/chunks/a.js\",\"/_next/static/chunks/b~1.js\"],\"Menu\"]"])</script>
    <script>self.shown = "/c.js"</script><p>/_next/static/chunks/told.js</p>`;
  expect(pageFiles(html).scripts).toEqual(["/_next/static/chunks/a.js", "/_next/static/chunks/b~1.js"]);
});

it("finds nothing in a page of words", () => {
  expect(pageFiles("<p>ready")).toEqual({ scripts: [], others: [] });
});
