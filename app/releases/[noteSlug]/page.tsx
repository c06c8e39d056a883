import { notFound, redirect } from "next/navigation";
import { membershipsOf } from "#lib/auth/memberships.ts";
import { forPage } from "#lib/auth/page.ts";
import { requireUser } from "#lib/auth/session.ts";
import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { requireTenantContext } from "#lib/auth/tenant-context.ts";
import { findNotePath } from "#lib/releases/find-note-path.ts";

type Props = { params: Promise<{ noteSlug: string }> };

/** A note's address that is the same for every reader, for links from one note to another: leads to one's own page of it. */
export default async function NoteForAnybodyPage({ params }: Props) {
  const { noteSlug } = await params;
  const user = await forPage(requireUser());
  for (const { tenant } of await membershipsOf(user.id)) {
    const path = await findNotePath(await requireTenantContext(tenant.slug), noteSlug);
    if (path) redirect(path);
  }
  if (user.staffRole) {
    const path = await findNotePath(await requireStaffContext(), noteSlug);
    if (path) redirect(path);
  }
  notFound();
}
