import type { StaffRole } from "#lib/db/generated/enums.ts";
import { idOf } from "./ids.ts";

export type DemoUser = { id: string; name: string; email: string; timeZone: string };

/** A person of the demonstration world; the address is also the person's name in it. */
export function person(name: string, email: string, timeZone: string): DemoUser {
  return { id: idOf("user", email), name, email, timeZone };
}

export const rosa = person("Rosa Lindqvist", "rosa@spec.example", "Europe/Stockholm");
export const deniz = person("Deniz Kaya", "deniz@spec.example", "Europe/Istanbul");
export const marcus = person("Marcus Okafor", "marcus@spec.example", "America/New_York");
export const yuki = person("Yuki Tanabe", "yuki@spec.example", "Asia/Tokyo");
export const ingrid = person("Ingrid Solberg", "ingrid@spec.example", "Europe/Oslo");

/** The vendor's people. */
export const staff: { user: DemoUser; role: StaffRole }[] = [
  { user: rosa, role: "representative" },
  { user: deniz, role: "representative" },
  { user: marcus, role: "representative" },
  { user: yuki, role: "operator" },
  { user: ingrid, role: "administrator" },
];
