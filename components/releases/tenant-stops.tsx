import { Time } from "#components/shell/time.tsx";
import { Cell, ColumnHeading, Row, RowHeading, Table } from "#components/ui/table.tsx";
import { environmentName, isHeld, stopAt } from "#lib/deployments/rules.ts";
import type { Stop } from "#lib/deployments/schema.ts";
import type { TenantStops as Stops } from "#lib/deployments/schema-train.ts";
import { StopMark } from "./stop-mark.tsx";

const ENVIRONMENTS = ["staging", "non_production", "production"] as const;

/** A release at each tenant, by the site's clocks. */
export function TenantStops({ tenants }: { tenants: Stops[] }) {
  return (
    <Table caption="The release by tenant" wide>
      <thead>
        <tr>
          <ColumnHeading>Tenant</ColumnHeading>
          {ENVIRONMENTS.map((environment) => (
            <ColumnHeading key={environment}>{environmentName[environment]}</ColumnHeading>
          ))}
        </tr>
      </thead>
      <tbody>
        {tenants.map(({ slug, name, timeZone, stops }) => (
          <Row key={slug}>
            <RowHeading>
              <bdi>{name}</bdi>
            </RowHeading>
            {ENVIRONMENTS.map((environment) => (
              <Cell key={environment}>
                <TenantStop stop={stops.find((stop) => stop.environment === environment)} zone={timeZone} />
              </Cell>
            ))}
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

function TenantStop({ stop, zone }: { stop: Stop | undefined; zone: string }) {
  if (!stop) return <span className="text-ink-muted">–</span>;
  const reason = isHeld(stop) ? stop.heldReason : stop.rollbackReason;
  return (
    <>
      <StopMark stop={stop} />
      <span className="block text-ink-muted text-xs tabular">
        <Time at={stopAt(stop)} zone={zone} />
      </span>
      {reason && (
        <span dir="auto" className="block max-w-72 text-xs/5">
          {reason}
        </span>
      )}
    </>
  );
}
