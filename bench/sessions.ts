import { hashToken, newToken } from "#lib/auth/tokens.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import type { BenchPage, Viewer } from "./pages.ts";
import type { BenchWorld } from "./world/load-world.ts";
import { plusDays } from "./world/time.ts";

export type Cookies = Record<Viewer, string>;

/** Signs in the people of the world by a session row of their own; returns what their browsers would send. */
export async function signIn(world: BenchWorld, now: Date): Promise<Cookies> {
  return {
    coordinator: await sessionOf(world.coordinatorId, now),
    representative: await sessionOf(world.representativeId, now),
    nobody: "",
  };
}

async function sessionOf(userId: string, now: Date): Promise<string> {
  const token = newToken();
  // Longer than next-auth's renewal age, so that no measured read turns into a write.
  const session = { tokenHash: hashToken(token), userId, expires: plusDays(now, 30) };
  await withStaff({ kind: "system", now }, (db) => db.session.create({ data: session }));
  return `next-auth.session-token=${token}`;
}

/** The headers that the page's viewer sends. */
export function headersOf({ viewer }: BenchPage, cookies: Cookies): Record<string, string> {
  return cookies[viewer] ? { cookie: cookies[viewer] } : {};
}
