import { readiness } from "#lib/health/readiness.ts";

/** Tells a load balancer whether to send requests here: 200, or 503 with the reason. */
export async function GET(): Promise<Response> {
  const found = await readiness();
  const [status, words] = found.ready ? [200, "ready"] : [503, found.reason];
  return new Response(`${words}\n`, { status, headers: { "cache-control": "no-store" } });
}

export const dynamic = "force-dynamic";
