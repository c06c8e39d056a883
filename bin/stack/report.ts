import type { Env } from "#lib/env.ts";
import { demoPeople } from "./demo-people.ts";
import type { Portal } from "./portal.ts";

/** Prints where the portal is and, in a demonstration, the ready-made people by where they work. */
export async function report(
  { address, databaseUrl, logFile }: Portal,
  mode: Env["PORTAL_MODE"],
): Promise<void> {
  console.log(`\nThe portal is ready: ${address}\n`);
  const people = mode === "demonstration" ? await demoPeople(databaseUrl) : [];
  if (people.length > 0) console.log("Choose whom to sign in as on its first page, without a password:");
  for (const [place, those] of Map.groupBy(people, (person) => person.place)) {
    console.log(`  ${place}: ${those.map(({ name, role }) => `${name} (${role})`).join(", ")}`);
  }
  if (logFile) console.log(`\nLog: ${logFile}`);
  console.log("Stop: Ctrl-C");
}
