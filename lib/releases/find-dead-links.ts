import "server-only";
import type { StaffDb } from "#lib/db/tenant-db.ts";
import { linksOf, type MarkdownLink } from "#lib/markdown/links-of.ts";
import { type PortalAddress, portalAddress } from "./rules-links.ts";
import { countReadersAmong, findOnlyTenantSlug, findReadableNotes } from "./store-links.ts";

/** A note asks for so many others at most; more links are looked at in this many steps of its author's. */
const MOST_NOTES = 100;

type Target = MarkdownLink & { to: PortalAddress };

/** What is wrong with the links of a text that these tenants are going to read, each in a sentence. */
export async function findDeadLinks(
  db: StaffDb,
  bodyMarkdown: string,
  tenantIds: string[],
): Promise<string[]> {
  const links = linksOf(bodyMarkdown);
  const targets = links.flatMap((link) => {
    const to = portalAddress(link.url);
    return to ? [{ ...link, to }] : [];
  });
  const wordless = links
    .filter(({ text }) => text === "")
    .map(({ url }) => `The link to ${url} has no words.`);
  if (targets.length === 0) return [...new Set(wordless)];
  const unreadable = await unreadableNotes(db, targets, tenantIds);
  const onlyReader = tenantIds.length === 1 ? await findOnlyTenantSlug(db, tenantIds) : null;
  const dead = targets.flatMap((target) => {
    const problem = foreignPortal(target, onlyReader) ?? deadNote(target, unreadable);
    return problem ? [`${nameOf(target)} ${problem}`] : [];
  });
  return [...new Set([...wordless, ...dead])];
}

/** Slugs of linked notes with what keeps readers from them. */
async function unreadableNotes(
  db: StaffDb,
  targets: Target[],
  tenantIds: string[],
): Promise<Map<string, string>> {
  const slugs = [...new Set(targets.flatMap(({ to }) => (to.kind === "note" ? [to.noteSlug] : [])))];
  const notes = await findReadableNotes(db, slugs.slice(0, MOST_NOTES));
  const readers = await countReadersAmong(
    db,
    notes.map(({ id }) => id),
    tenantIds,
  );
  const problems = new Map(slugs.map((slug) => [slug, "leads to a note that is not published."]));
  for (const { id, slug } of notes) {
    const shut = tenantIds.length - (readers.get(id) ?? 0);
    if (shut === 0) problems.delete(slug);
    else problems.set(slug, `leads to a note that ${shut} of ${tenantIds.length} tenants cannot open.`);
  }
  return problems;
}

function deadNote({ to }: Target, unreadable: Map<string, string>): string | undefined {
  if (to.kind === "note") return unreadable.get(to.noteSlug);
  return to.kind === "nowhere"
    ? "leads to no page that clients can open. Begin with https://, or write /releases/ and the note's address."
    : undefined;
}

function foreignPortal({ to }: Target, onlyReader: string | null): string | undefined {
  if (to.kind === "nowhere" || to.tenantSlug === null || to.tenantSlug === onlyReader) return undefined;
  return `leads into the portal of one tenant (/t/${to.tenantSlug}), which the other readers cannot open.`;
}

const nameOf = ({ text, url }: MarkdownLink) => (text === "" ? `The link to ${url}` : `“${text}”`);
