import { type Latency, measureLatency } from "./latency.ts";
import { type BenchPage, benchPages } from "./pages.ts";
import type { BenchPortal } from "./portal.ts";
import { headersOf } from "./sessions.ts";
import { openStatementCounter } from "./statements.ts";
import { measureThroughput, type Throughput } from "./throughput.ts";
import { type Weight, weigh } from "./weight.ts";

const WARM_UP_SECONDS = 2;

/** What one page costs. */
export type Measured = Omit<BenchPage, "viewer"> &
  Weight &
  Omit<Throughput, "non2xx"> &
  Omit<Latency, "non2xx"> & {
    queries: number;
    /** Answers of both runs that were not 2xx, or did not come. */
    non2xx: number;
  };

/** Weighs and drives each page in turn; each of its two runs takes so many seconds. Never two loads at once. */
export async function measurePages(portal: BenchPortal, seconds: number): Promise<Measured[]> {
  const pages = benchPages(portal.world);
  const light = await withoutLoad(portal, pages);
  const measured: Measured[] = [];
  for (const { page, weight, queries } of light) {
    console.log(`Driving ${page.name}: ${page.path}`);
    const { viewer: _viewer, ...shown } = page;
    const [url, headers] = [`${portal.address}${page.path}`, headersOf(page, portal.cookies)];
    await measureThroughput(url, headers, WARM_UP_SECONDS);
    await catchUp(url, headers);
    const latency = await measureLatency(url, headers, seconds);
    const throughput = await measureThroughput(url, headers, seconds);
    await catchUp(url, headers);
    const non2xx = throughput.non2xx + latency.non2xx;
    measured.push({ ...shown, ...weight, queries, ...throughput, ...latency, non2xx });
  }
  return measured;
}

/** Waits until the server has answered what a load left behind: it works off its requests in turn. */
async function catchUp(url: string, headers: Record<string, string>): Promise<void> {
  await weigh(url, headers);
}

/** What does not depend on speed: the weight of each page and how many statements it runs once it is warm. */
async function withoutLoad({ address, cookies, superuserUrl }: BenchPortal, pages: BenchPage[]) {
  const counter = await openStatementCounter(superuserUrl);
  const found: { page: BenchPage; weight: Weight; queries: number }[] = [];
  for (const page of pages) {
    const [url, headers] = [`${address}${page.path}`, headersOf(page, cookies)];
    const weight = await weigh(url, headers);
    const queries = await counter.countDuring(() => weigh(url, headers));
    found.push({ page, weight, queries });
  }
  await counter.close();
  return found;
}
