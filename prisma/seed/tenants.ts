import type { EnvironmentKind, IntegrationType, MembershipRole, NoteMail } from "#lib/db/generated/enums.ts";
import { idOf } from "./ids.ts";
import { type DemoUser, deniz, marcus, person, rosa } from "./people.ts";

export type DemoTenant = {
  slug: string;
  name: string;
  timeZone: string;
  integrationType: IntegrationType;
  representative: DemoUser;
  deputy: DemoUser;
  environments: EnvironmentKind[];
  useCases: string[];
  /** Weekly notes by mail unless a member chose otherwise. */
  members: { user: DemoUser; role: MembershipRole; noteMail?: NoteMail }[];
  /** Who negotiates windows and uploads traffic. */
  coordinator: DemoUser;
  /** The verified contact method and the one that nobody has confirmed yet. */
  contacts: { verified: Contact; unverified: Contact };
};
type Contact = { label: string; address: string };

const everyEnvironment: EnvironmentKind[] = ["staging", "non_production", "production"];

// The auditor of two organisations.
const helena = person("Helena Brandt", "helena@brandt-audit.example", "Europe/Zurich");
const ada = person("Ada Fischer", "ada@acme-bank.example", "Europe/Berlin");
const caleb = person("Caleb Whitman", "caleb@harborline.example", "America/Chicago");
const beatriz = person("Beatriz Nogueira", "beatriz@cpvt.example", "America/Sao_Paulo");
const arjun = person("Arjun Mehta", "arjun@rangoli.example", "Asia/Kolkata");
const layla = person("Layla Haddad (ليلى حداد)", "layla@qandil.example", "Asia/Dubai");
const aroha = person("Aroha Ngata", "aroha@kereru.example", "Pacific/Auckland");

const acme: DemoTenant = {
  slug: "acme-bank",
  name: "Acme Bank",
  timeZone: "Europe/Berlin",
  integrationType: "service_worker",
  representative: rosa,
  deputy: deniz,
  environments: everyEnvironment,
  useCases: ["Account takeover", "Credential stuffing", "New account fraud"],
  members: [
    { user: person("Miriam Vogel", "miriam@acme-bank.example", "Europe/Berlin"), role: "admin" },
    { user: ada, role: "coordinator" },
    {
      user: person("Jonas Weber", "jonas@acme-bank.example", "Europe/Berlin"),
      role: "reader",
      noteMail: "at_once",
    },
    { user: helena, role: "reader" },
  ],
  coordinator: ada,
  contacts: {
    verified: { label: "Platform on-call", address: "platform-oncall@acme-bank.example" },
    unverified: { label: "Change advisory board", address: "cab@acme-bank.example" },
  },
};

const harborline: DemoTenant = {
  slug: "harborline-outfitters",
  name: "Harborline Outfitters",
  timeZone: "America/New_York",
  integrationType: "dns",
  representative: marcus,
  deputy: rosa,
  environments: everyEnvironment,
  useCases: ["Card testing", "Gift card enumeration", "Inventory hoarding"],
  members: [
    { user: person("Dana Kowalski", "dana@harborline.example", "America/New_York"), role: "admin" },
    { user: caleb, role: "coordinator" },
    { user: person("Grace Adeyemi", "grace@harborline.example", "America/New_York"), role: "reader" },
    { user: helena, role: "reader" },
  ],
  coordinator: caleb,
  contacts: {
    verified: { label: "Storefront operations", address: "storefront-ops@harborline.example" },
    unverified: { label: "Holiday war room", address: "holiday-room@harborline.example" },
  },
};

const paulista: DemoTenant = {
  slug: "companhia-paulista-de-viagens",
  name: "Companhia Paulista de Viagens, Turismo e Transporte Aéreo Regional",
  timeZone: "America/Sao_Paulo",
  integrationType: "dns",
  representative: marcus,
  deputy: deniz,
  environments: everyEnvironment,
  useCases: ["Fare scraping", "Loyalty point theft", "Seat spinning"],
  members: [
    { user: beatriz, role: "coordinator" },
    { user: person("Rafael Tavares", "rafael@cpvt.example", "America/Manaus"), role: "reader" },
  ],
  coordinator: beatriz,
  contacts: {
    verified: { label: "Plantão de reservas", address: "plantao@cpvt.example" },
    unverified: { label: "Fornecedor de DNS", address: "dns@cpvt.example" },
  },
};

const rangoli: DemoTenant = {
  slug: "rangoli-marketplace",
  name: "Rangoli Marketplace",
  timeZone: "Asia/Kolkata",
  integrationType: "service_worker",
  representative: deniz,
  deputy: rosa,
  environments: ["staging", "production"],
  useCases: ["Fake listings", "Promotion abuse", "Seller account takeover"],
  members: [
    { user: person("Kavya Iyer", "kavya@rangoli.example", "Asia/Kolkata"), role: "admin" },
    { user: arjun, role: "coordinator" },
    { user: person("Neha Kulkarni", "neha@rangoli.example", "Asia/Kolkata"), role: "reader" },
  ],
  coordinator: arjun,
  contacts: {
    verified: { label: "Site reliability", address: "sre@rangoli.example" },
    unverified: { label: "Seller support leads", address: "seller-support@rangoli.example" },
  },
};

const qandil: DemoTenant = {
  slug: "qandil-health",
  name: "Qandil Health (قنديل)",
  timeZone: "Asia/Dubai",
  integrationType: "dns",
  representative: deniz,
  deputy: marcus,
  environments: everyEnvironment,
  useCases: ["Account takeover", "Appointment hoarding", "Patient record scraping"],
  members: [
    { user: layla, role: "coordinator" },
    { user: person("Omar Nasser", "omar@qandil.example", "Asia/Dubai"), role: "reader" },
  ],
  coordinator: layla,
  contacts: {
    verified: { label: "Network duty desk", address: "duty@qandil.example" },
    unverified: { label: "Clinical systems", address: "clinical-it@qandil.example" },
  },
};

const kereru: DemoTenant = {
  slug: "kereru-ticketing",
  name: "Kererū Ticketing",
  timeZone: "Pacific/Auckland",
  integrationType: "service_worker",
  representative: rosa,
  deputy: marcus,
  environments: everyEnvironment,
  useCases: ["Card testing", "Queue bypass", "Ticket scalping"],
  members: [
    { user: aroha, role: "coordinator" },
    { user: person("Finn Gallagher", "finn@kereru.example", "Australia/Sydney"), role: "reader" },
  ],
  coordinator: aroha,
  contacts: {
    verified: { label: "On-sale control room", address: "control-room@kereru.example" },
    unverified: { label: "Venue liaison", address: "venues@kereru.example" },
  },
};

export const tenants = [acme, harborline, paulista, rangoli, qandil, kereru];

export const tenantId = (slug: string): string => idOf("tenant", slug);
export const environmentId = (slug: string, kind: EnvironmentKind): string => idOf("environment", slug, kind);
export const contactId = (slug: string): string => idOf("contact", slug, "verified");
export const unconfirmedContactId = (slug: string): string => idOf("contact", slug, "unverified");

/** A tenant of this world by its slug. Throws when there is none: the world is at fault. */
export function tenantBySlug(slug: string): DemoTenant {
  const found = tenants.find((tenant) => tenant.slug === slug);
  if (!found) throw new Error(`The demonstration world has no tenant "${slug}".`);
  return found;
}
