import type { Metadata } from "next";
import { CoverageTable } from "#components/reading/coverage-table.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { forPage } from "#lib/auth/page.ts";
import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { getCoverage, LISTED_PEOPLE } from "#lib/reading/get-coverage.ts";

export const metadata: Metadata = { title: "Who read it" };

type Props = { params: Promise<{ noteId: string }> };

export default async function CoveragePage({ params }: Props) {
  const ctx = await forPage(requireStaffContext());
  const { noteId } = await params;
  const { note, people, read, tenants, tenantsReached, acknowledged, lines, isCut } = await forPage(
    getCoverage(ctx, noteId),
  );
  const name = `${note.component} ${note.version}`;
  return (
    <>
      <PageHeader
        back={{ href: `/staff/releases/${noteId}`, label: name }}
        title="Who read it"
        lead={
          <>
            <p>
              Opened by {read} of {people} members, in {tenantsReached} of {tenants} tenants. A person of two
              tenants is a member of each.
            </p>
            {note.isMajor && (
              <p>
                Acknowledged by {acknowledged} of {tenants} tenants.
              </p>
            )}
          </>
        }
        actions={<ButtonLink href={`/staff/releases/${noteId}/coverage/export`}>Export as CSV</ButtonLink>}
      />
      <CoverageTable lines={lines} isMajor={note.isMajor} zone={ctx.user.timeZone} />
      {isCut && (
        <p className="mt-4 text-ink-muted">
          The first {LISTED_PEOPLE} people are listed. The file holds everybody.
        </p>
      )}
    </>
  );
}
