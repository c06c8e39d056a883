import { execFileSync } from "node:child_process";

/** The user that the server runs as, where it is not our own. */
export type Identity = { uid: number; gid: number };

/** PostgreSQL refuses to run as root: a user without rights for it then. Undefined when we are not root. */
export function serverIdentity(): Identity | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const user of ["postgres", "nobody"]) {
    try {
      return { uid: idOf("-u", user), gid: idOf("-g", user) };
    } catch {
      // No such user on this machine: try the next.
    }
  }
  throw new Error(
    "PostgreSQL cannot run as root, and there is neither a `postgres` nor a `nobody` user here. Start the portal as a normal user, or set DATABASE_URL.",
  );
}

function idOf(flag: string, user: string): number {
  return Number(execFileSync("id", [flag, user], { stdio: ["ignore", "pipe", "ignore"] }));
}
