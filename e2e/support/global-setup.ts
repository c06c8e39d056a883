import { startTestPortal } from "./stack.ts";

/** One portal for all journeys; what is returned stops it, also after a failure. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const portal = await startTestPortal(Number(process.env["E2E_PORT"]));
  process.env["E2E_DATA_DIR"] = portal.dataDir;
  return portal.stop;
}
