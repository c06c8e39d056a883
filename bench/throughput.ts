import autocannon from "autocannon";

const CONNECTIONS = 50;

export type Throughput = { requestsPerSecond: number; non2xx: number };

/** Asks for `url` on 50 connections, each as fast as it is answered, for so many seconds. */
export async function measureThroughput(
  url: string,
  headers: Record<string, string>,
  seconds: number,
): Promise<Throughput> {
  const result = await autocannon({ url, headers, connections: CONNECTIONS, duration: seconds });
  return {
    requestsPerSecond: Math.round(result["2xx"] / result.duration),
    non2xx: result.non2xx + result.errors,
  };
}
