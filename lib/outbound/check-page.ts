import "server-only";
import { lookup } from "node:dns/promises";
import { type AskStatus, askStatus } from "./ask-status.ts";
import {
  checkAddress,
  NO_PUBLIC_NAME,
  OutboundRefusal,
  parsePageUrl,
  type Resolve,
} from "./check-address.ts";

export type PageResult = { passed: boolean /** "Answers 200 in 0.4 s", or why not. */; detail: string };

/** How long looking up, connecting and answering may take together, in milliseconds. */
const LIMIT_MS = 5_000;

type Network = { resolve?: Resolve; ask?: AskStatus; limitMs?: number };

const lookUp: Resolve = (hostname) => lookup(hostname, { all: true });

/**
 * Asks a page on the public internet whether it answers 200. Never throws: what went wrong is said in words. The host is
 * looked up once, every address must be public, and the connection goes to the checked one; redirects are not followed.
 */
export async function checkPage(address: string, network: Network = {}): Promise<PageResult> {
  const { resolve = lookUp, ask = askStatus, limitMs = LIMIT_MS } = network;
  const signal = AbortSignal.timeout(limitMs);
  const startedMs = performance.now();
  try {
    const target = await inTime(checkAddress(parsePageUrl(address), resolve), signal);
    const status = await inTime(ask(target, signal), signal);
    const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
    if (status === 200) return { passed: true, detail: `Answers 200 in ${seconds} s` };
    return failed(statusWords(status));
  } catch (error) {
    if (error instanceof OutboundRefusal) return failed(error.message);
    return failed(signal.aborted ? `No answer within ${limitMs / 1000} s` : networkWords(error));
  }
}

const failed = (detail: string): PageResult => ({ passed: false, detail });

/** Looking a name up cannot be stopped, but nobody has to wait for it. */
function inTime<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  return Promise.race([work, late]);
}

function statusWords(status: number): string {
  if (status >= 300 && status < 400)
    return `Answers ${status}, a redirect. Enter the address it leads to; redirects are not followed.`;
  return `Answers ${status} instead of 200`;
}

function networkWords(error: unknown): string {
  const { code = "" } = (error ?? {}) as { code?: string };
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return NO_PUBLIC_NAME;
  if (code === "ECONNREFUSED") return "Nothing answers there: the connection was refused.";
  if (/^(CERT_|ERR_TLS|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/.test(code)) return "Its certificate is not valid.";
  if (code.startsWith("HPE_")) return "What answers there does not speak HTTP.";
  return "The connection failed.";
}
