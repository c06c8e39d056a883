import { listDemoPeople } from "#lib/auth/demo-sign-in.ts";
import { letGoAfter } from "./database.ts";
import type { Portal } from "./portal.ts";

/** Prints where the portal is and, in a demonstration, the ready-made people by where they work. */
export async function report({ address, logFile }: Portal): Promise<void> {
  console.log(`\nThe portal is ready: ${address}\n`);
  const places = Map.groupBy(await letGoAfter(listDemoPeople), (person) => person.place);
  if (places.size > 0) console.log("Choose whom to sign in as on its first page, without a password:");
  for (const [place, people] of places) {
    console.log(`  ${place}: ${people.map(({ name, role }) => `${name} (${role})`).join(", ")}`);
  }
  if (logFile) console.log(`\nLog: ${logFile}`);
  console.log("Stop: Ctrl-C");
}
