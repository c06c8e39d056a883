import type { Prisma } from "#lib/db/generated/client.ts";
import type { Component } from "#lib/db/generated/enums.ts";
import { renderMarkdown } from "#lib/markdown/render-markdown.ts";
import { noteSlug } from "#lib/releases/rules.ts";
import { idOf } from "../../prisma/seed/ids.ts";
import { randomOf } from "../../prisma/seed/random.ts";
import { noteText } from "./note-text.ts";
import { pick } from "./pick.ts";
import { representatives } from "./staff.ts";
import { tenants } from "./tenants.ts";
import { plusDays } from "./time.ts";

/** Years of many components: about seven notes a day. */
const DAYS_BETWEEN = 0.14;
/** Real notes repeat themselves less, but rendering each would take longer than all the rest. */
const DIFFERENT_TEXTS = 1_000;

/** Published notes, newest first, each with its release and the tenants it is for. */
export async function notes(today: Date, count: number): Promise<BenchNote[]> {
  const random = randomOf("bench audiences");
  const texts = await Promise.all(
    Array.from({ length: Math.min(count, DIFFERENT_TEXTS) }, async (_, number) => {
      const text = noteText(number);
      return { ...text, bodyHtml: await renderMarkdown(text.bodyMarkdown) };
    }),
  );
  return Array.from({ length: count }, (_, number) =>
    note(count - number, number, today, random(), pick(texts, number)),
  );
}

export type BenchNote = ReturnType<typeof note>;

type Text = ReturnType<typeof noteText> & { bodyHtml: string };

function note(serial: number, number: number, today: Date, share: number, text: Text) {
  const component: Component = number % 5 === 4 ? "spec_hub" : "realtime_engine";
  const version = `9.${serial}.0`;
  const releaseId = idOf("bench release", component, version);
  const publishedAt = plusDays(today, -1 - number * DAYS_BETWEEN);
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
    ...audience,
    publishedAt,
    publishedById: pick(representatives, number).id,
    createdById: pick(representatives, number).id,
  };
  return { release, row, readers };
}

/** Two notes in ten are for everybody, three for one integration type, the others for named tenants. */
function audienceOf(number: number, share: number) {
  if (share < 0.2) return { audienceKind: "all" as const, readers: tenants };
  if (share < 0.5) {
    const audienceIntegrationType = share < 0.35 ? ("dns" as const) : ("service_worker" as const);
    const readers = tenants.filter(({ row }) => row.integrationType === audienceIntegrationType);
    return { audienceKind: "integration_type" as const, audienceIntegrationType, readers };
  }
  const readers = [0, 1, 2, 3, 4].map((step) => pick(tenants, number + step * 13));
  return { audienceKind: "named" as const, audienceTenantIds: readers.map(({ row }) => row.id), readers };
}
