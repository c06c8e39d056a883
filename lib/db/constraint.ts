import "server-only";

/**
 * The name of the unique index or exclusion constraint that refused a write (SQLSTATE 23505, 23P01), null for any
 * other failure. The transaction is void by then: look up what to say in a new one.
 */
export function violatedConstraint(error: unknown): string | null {
  const { originalCode, originalMessage = "" } = driverCause(error);
  if (originalCode !== "23505" && originalCode !== "23P01") return null;
  return /constraint "([^"]+)"/.exec(originalMessage)?.[1] ?? null;
}

type Cause = { originalCode?: string; originalMessage?: string };

// Prisma has no code of its own for an exclusion constraint; what PostgreSQL said is kept in `meta`.
function driverCause(error: unknown): Cause {
  const { meta } = (error ?? {}) as { meta?: { driverAdapterError?: { cause?: Cause } } };
  return meta?.driverAdapterError?.cause ?? {};
}
