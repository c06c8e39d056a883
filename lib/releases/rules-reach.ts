import type { Reach } from "./schema-desk.ts";

/** "4 tenants, 17 people" */
export function reachWords({ tenants, people }: Reach): string {
  return `${count(tenants, "tenant", "tenants")}, ${count(people, "person", "people")}`;
}

function count(n: number, one: string, more: string): string {
  return `${n.toLocaleString("en-GB")} ${n === 1 ? one : more}`;
}
