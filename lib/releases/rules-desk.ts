import type { StaffRole } from "#lib/db/generated/enums.ts";
import type { Reach } from "./schema-desk.ts";

/** Representatives and administrators write and publish; operators read. */
export function mayWriteNotes(role: StaffRole): boolean {
  return role !== "operator";
}

/** "4 tenants, 17 people" */
export function reachWords({ tenants, people }: Reach): string {
  return `${count(tenants, "tenant", "tenants")}, ${count(people, "person", "people")}`;
}

function count(n: number, one: string, more: string): string {
  return `${n.toLocaleString("en-GB")} ${n === 1 ? one : more}`;
}
