import type { Prisma } from "#lib/db/generated/client.ts";
import type { Component } from "#lib/db/generated/enums.ts";
import { renderMarkdown } from "#lib/markdown/render-markdown.ts";
import { noteSlug } from "#lib/releases/rules.ts";
import { idOf } from "../../prisma/seed/ids.ts";
import { randomOf } from "../../prisma/seed/random.ts";
import { noteText } from "./note-text.ts";
import { pick } from "./pick.ts";
import { worldSize } from "./size.ts";
import { representatives } from "./staff.ts";
import { tenants } from "./tenants.ts";
import { plusDays } from "./time.ts";

/** Two or three releases a week. */
const DAYS_BETWEEN = 2.8;

/** Published notes, newest first, each with its release and the tenants it is for. */
export function notes(today: Date): Promise<BenchNote[]> {
  const random = randomOf("bench audiences");
  return Promise.all(Array.from({ length: worldSize.notes }, (_, number) => note(number, today, random())));
}

export type BenchNote = Awaited<ReturnType<typeof note>>;

async function note(number: number, today: Date, share: number) {
  const component: Component = number % 5 === 4 ? "spec_hub" : "realtime_engine";
  const version = `9.${worldSize.notes - number}.0`;
  const releaseId = idOf("bench release", component, version);
  const publishedAt = plusDays(today, -1 - number * DAYS_BETWEEN);
  const text = noteText(number);
  const release: Prisma.ReleaseCreateManyInput = {
    id: releaseId,
    component,
    version,
    releasedOn: publishedAt,
  };
  const { readers, ...audience } = audienceOf(number, share);
  const row: Prisma.ReleaseNoteCreateManyInput = {
    id: idOf("bench note", component, version),
    releaseId,
    slug: noteSlug(component, version),
    status: "published",
    ...text,
    bodyHtml: await renderMarkdown(text.bodyMarkdown),
    ...audience,
    publishedAt,
    publishedById: pick(representatives, number).id,
    createdById: pick(representatives, number).id,
  };
  return { release, row, readers };
}

/** Six notes in ten are for everybody, most others for one integration type, a few for named tenants. */
function audienceOf(number: number, share: number) {
  if (share < 0.6) return { audienceKind: "all" as const, readers: tenants };
  if (share < 0.85) {
    const audienceIntegrationType = share < 0.72 ? ("dns" as const) : ("service_worker" as const);
    const readers = tenants.filter(({ row }) => row.integrationType === audienceIntegrationType);
    return { audienceKind: "integration_type" as const, audienceIntegrationType, readers };
  }
  const readers = [0, 1, 2, 3, 4].map((step) => pick(tenants, number + step * 13));
  return { audienceKind: "named" as const, audienceTenantIds: readers.map(({ row }) => row.id), readers };
}
