import Link from "next/link";
import { Time } from "#components/shell/time.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { Cell, ColumnHeading, Row, RowHeading, Table } from "#components/ui/table.tsx";
import type { DeskRequestItem } from "#lib/notes-requests/schema.ts";
import { RequestState } from "./request-state.tsx";

type Props = { requests: DeskRequestItem[]; now: Date; zone: string };

/** The queue of requests: who asks for what, who owns it, when it is due. */
export function DeskRequests({ requests, now, zone }: Props) {
  return (
    <Table caption="Requests for notes">
      <thead>
        <tr>
          <ColumnHeading>Request</ColumnHeading>
          <ColumnHeading>State</ColumnHeading>
          <ColumnHeading className="max-sm:hidden">Owner</ColumnHeading>
          <ColumnHeading className="max-sm:hidden">Due</ColumnHeading>
        </tr>
      </thead>
      <tbody>
        {requests.map(({ id, number, tenant, about, state, owner, mine, dueAt, answeredAt }) => (
          <Row key={id}>
            <RowHeading className="min-w-40">
              <Link href={`/staff/requests/${id}`} prefetch={false} className="hover:underline">
                <bdi>{tenant.name}</bdi>, {number}
              </Link>
              <span className="block font-normal text-ink-muted text-xs/5">{about}</span>
              <span className="block font-normal text-ink-muted text-xs/5 sm:hidden">
                <Due {...{ dueAt, answeredAt, now, zone }} />
              </span>
            </RowHeading>
            <Cell className="whitespace-nowrap">
              <RequestState state={state} />
            </Cell>
            <Cell className="max-sm:hidden">{mine ? "You" : owner}</Cell>
            <Cell className="tabular max-sm:hidden">
              <Due {...{ dueAt, answeredAt, now, zone }} />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

type DueProps = { dueAt: Date; answeredAt: Date | null; now: Date; zone: string };

/** When the request was answered, else by when it is due. */
function Due({ dueAt, answeredAt, now, zone }: DueProps) {
  if (answeredAt) return <Time at={answeredAt} zone={zone} />;
  if (dueAt >= now)
    return (
      <>
        Due <Time at={dueAt} zone={zone} />
      </>
    );
  return (
    <StatusMark tone="needs-you">
      Overdue, <Time at={dueAt} zone={zone} />
    </StatusMark>
  );
}
