import { ReleaseName } from "#components/releases/release-name.tsx";
import { StopMark } from "#components/releases/stop-mark.tsx";
import { ColumnHeading, Table } from "#components/ui/table.tsx";
import { environmentName, stopAt } from "#lib/deployments/rules.ts";
import type { Stop, TrainRelease } from "#lib/deployments/schema.ts";
import { formatInstant } from "#lib/time/format.ts";

const ENVIRONMENTS = ["staging", "non_production", "production"] as const;

type Props = { releases: TrainRelease[]; zone: string; tenantSlug: string };

/** This week's releases, each with where it stands in the tenant's environments, by the site's clocks. */
export function WeekTrain({ releases, zone, tenantSlug }: Props) {
  return (
    <Table caption="This week’s releases in your environments">
      <thead>
        <tr>
          <ColumnHeading>Release</ColumnHeading>
          {ENVIRONMENTS.map((environment) => (
            <ColumnHeading key={environment}>{environmentName[environment]}</ColumnHeading>
          ))}
        </tr>
      </thead>
      <tbody>
        {releases.map((release) => (
          <tr key={`${release.component} ${release.version}`} className="border-line border-t align-top">
            <th scope="row" className="min-w-44 py-2 pe-3 text-start">
              <ReleaseName
                release={release}
                href={release.note ? `/t/${tenantSlug}/releases/${release.note.slug}` : undefined}
              />
            </th>
            {ENVIRONMENTS.map((environment) => (
              <td key={environment} className="min-w-40 px-3 py-2 last:pe-0">
                <StopState
                  stop={release.stops.find((stop) => stop.environment === environment)}
                  zone={zone}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function StopState({ stop, zone }: { stop: Stop | undefined; zone: string }) {
  if (!stop) return <span className="text-ink-muted">–</span>;
  const at = stopAt(stop);
  return (
    <>
      <StopMark stop={stop} />
      <time dateTime={at.toISOString()} className="block text-ink-muted text-xs">
        {formatInstant(at, zone)}
      </time>
    </>
  );
}
