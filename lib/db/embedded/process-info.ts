import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** What the system says of a live process. `began` tells it from a later one with the same number. */
export type ProcessInfo = { began: string; command: string };

/** Describes the process `pid`; undefined when there is none. Machines without /proc are asked through `ps`. */
export function processInfo(pid: number): ProcessInfo | undefined {
  try {
    return process.platform === "linux" ? fromProc(pid) : fromPs(pid);
  } catch {
    return undefined;
  }
}

function fromProc(pid: number): ProcessInfo | undefined {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  // The name in parentheses may hold spaces: the fixed fields, from the state on, follow its last ")".
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  if (fields[0] === "Z") return undefined;
  const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
  return { began: `${boot} ${fields[19]}`, command };
}

function fromPs(pid: number): ProcessInfo | undefined {
  const line = execFileSync("ps", ["-o", "lstart=", "-o", "command=", "-p", String(pid)], {
    encoding: "utf8",
    env: { ...process.env, LC_ALL: "C" },
    stdio: ["ignore", "pipe", "ignore"],
  });
  const LSTART_LENGTH = 24;
  return { began: line.slice(0, LSTART_LENGTH), command: line.slice(LSTART_LENGTH).trim() };
}
