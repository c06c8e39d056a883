/** Tells a supervisor that this process is alive; it says nothing of the database (see /readyz). */
export function GET(): Response {
  return new Response("ok\n", { headers: { "cache-control": "no-store" } });
}

export const dynamic = "force-dynamic";
