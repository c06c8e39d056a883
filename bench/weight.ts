import { pageFiles } from "./page-files.ts";
import { transferSize } from "./transfer-size.ts";

export type Weight = {
  /** The document, or the JSON, before compression. */
  documentBytes: number;
  scriptBytesGzipped: number;
  /** The document and every file that its HTML names. */
  requests: number;
};

/** Loads the page once and weighs it with the scripts it names. */
export async function weigh(url: string, headers: Record<string, string>): Promise<Weight> {
  const response = await fetch(url, { headers, redirect: "manual" });
  const body = await response.text();
  const isPage = response.headers.get("content-type")?.startsWith("text/html");
  const { scripts, others } = isPage ? pageFiles(body) : { scripts: [], others: [] };
  const sizes = await Promise.all(scripts.map((script) => transferSize(new URL(script, url).href)));
  return {
    documentBytes: Buffer.byteLength(body),
    scriptBytesGzipped: sizes.reduce((sum, size) => sum + size, 0),
    requests: 1 + scripts.length + others.length,
  };
}
