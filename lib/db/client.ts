import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "#lib/env.ts";
import { PrismaClient } from "./generated/client.ts";

const SERVING_ROLE = "portal_app";

/** Connections start as the serving role, so even RESET ROLE does not lead back to the owner. */
export function servingPool(url: string, max = 20) {
  return { connectionString: url, options: `-c role=${SERVING_ROLE}`, max };
}

// One pool a process: development reloads modules, and a pool for each reload would exhaust the server.
const held = globalThis as typeof globalThis & { portalPrisma?: PrismaClient };

/** The client below TenantDb. Only lib/db, lib/auth and health checks may hold it. */
export function prisma(): PrismaClient {
  held.portalPrisma ??= new PrismaClient({ adapter: new PrismaPg(servingPool(databaseUrl())) });
  return held.portalPrisma;
}

/** The database of this process. Throws when neither the start command nor the settings named one. */
export function databaseUrl(): string {
  const url = env().DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set. `npm start` sets it for the embedded server.");
  return url;
}

/** Closes the pool; for worker, scripts and tests. */
export async function disconnect(): Promise<void> {
  await held.portalPrisma?.$disconnect();
  held.portalPrisma = undefined;
}
