import type { IntegrationType, MembershipRole } from "#lib/db/generated/enums.ts";
import { idOf } from "../../prisma/seed/ids.ts";
import { person } from "./people.ts";
import { pick } from "./pick.ts";
import { worldSize } from "./size.ts";
import { representatives } from "./staff.ts";

const places = [
  ...["Alder", "Bayview", "Cobalt", "Dunmore", "Eastgate", "Fjord", "Granite", "Harbour", "Ibis", "Juniper"],
  ...[
    "Kestrel",
    "Lakeside",
    "Meridian",
    "Northwind",
    "Orchard",
    "Pinecrest",
    "Quayside",
    "Ridge",
    "Summit",
    "Tidal",
  ],
];
const trades = [
  "Bank",
  "Airways",
  "Outfitters",
  "Health",
  "Tickets",
  "Market",
  "Telecom",
  "Insurance",
  "Hotels",
  "Games",
];
const zones = [
  "Europe/Berlin",
  "America/New_York",
  "Asia/Tokyo",
  "America/Sao_Paulo",
  "Asia/Kolkata",
  "Pacific/Auckland",
];
const integrationTypes: IntegrationType[] = ["service_worker", "dns"];

/** The roles in every tenant: its admin, two coordinators, and readers. */
function roleOf(number: number): MembershipRole {
  if (number === 0) return "admin";
  return number <= 2 ? "coordinator" : "reader";
}

function tenant(number: number, memberCount: number) {
  const round = Math.floor(number / (places.length * trades.length));
  const name = `${pick(places, number)} ${pick(trades, Math.floor(number / places.length))}${round > 0 ? ` ${round + 1}` : ""}`;
  const slug = name.toLowerCase().replaceAll(" ", "-");
  const timeZone = pick(zones, number);
  const members = Array.from({ length: memberCount }, (_, index) => ({
    user: person(number + index, `member-${index + 1}@${slug}.example`, timeZone),
    role: roleOf(index),
  }));
  return {
    row: {
      id: idOf("bench tenant", slug),
      slug,
      name,
      timeZone,
      integrationType: pick(integrationTypes, number),
      representativeId: pick(representatives, number).id,
      deputyId: pick(representatives, number + 1).id,
    },
    members,
    coordinator: pick(members, 1).user,
    contactMethodId: idOf("bench contact", slug),
  };
}

export type BenchTenant = ReturnType<typeof tenant>;

/** Those that take part in every upgrade. */
export const arranging = (): BenchTenant[] => tenants.slice(0, worldSize.arrangingTenants);

export const tenants: BenchTenant[] = Array.from({ length: worldSize.tenants }, (_, number) =>
  tenant(number, worldSize.membersOfTenant),
);

/** Everybody, also those that are there for the open upgrade alone. */
export const allTenants: BenchTenant[] = [
  ...tenants,
  ...Array.from({ length: worldSize.boardTenants }, (_, index) =>
    tenant(worldSize.tenants + index, worldSize.membersOfBoardTenant),
  ),
];
