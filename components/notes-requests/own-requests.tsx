import Link from "next/link";
import { Time } from "#components/shell/time.tsx";
import { Cell, ColumnHeading, Row, RowHeading, Table } from "#components/ui/table.tsx";
import type { RequestListItem } from "#lib/notes-requests/schema.ts";
import { RequestState } from "./request-state.tsx";

type Props = {
  requests: RequestListItem[];
  zone: string;
  /** Where the requests stand: "/t/acme-bank/releases/requests". */
  base: string;
};

/** A tenant's requests: what was asked, by whom, and when the answer came or is due. */
export function OwnRequests({ requests, zone, base }: Props) {
  return (
    <Table caption="Requests for notes">
      <thead>
        <tr>
          <ColumnHeading>About</ColumnHeading>
          <ColumnHeading className="max-sm:hidden">Asked by</ColumnHeading>
          <ColumnHeading>State</ColumnHeading>
          <ColumnHeading className="max-sm:hidden">Answer</ColumnHeading>
        </tr>
      </thead>
      <tbody>
        {requests.map(({ number, about, state, requestedBy, requestedAt, dueAt, answeredAt }) => (
          <Row key={number}>
            <RowHeading className="min-w-40">
              <Link href={`${base}/${number}`} prefetch={false} className="hover:underline">
                {about}
              </Link>
              <span className="block font-normal text-ink-muted text-xs/5">
                Request {number}, <Time at={requestedAt} zone={zone} />
                {!answeredAt && (
                  <span className="block sm:hidden">
                    Due <Time at={dueAt} zone={zone} />
                  </span>
                )}
              </span>
            </RowHeading>
            <Cell className="max-sm:hidden">
              <bdi>{requestedBy}</bdi>
            </Cell>
            <Cell className="whitespace-nowrap">
              <RequestState state={state} />
            </Cell>
            <Cell className="tabular max-sm:hidden">
              {answeredAt ? (
                <Time at={answeredAt} zone={zone} />
              ) : (
                <>
                  Due <Time at={dueAt} zone={zone} />
                </>
              )}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
