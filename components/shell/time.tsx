import { formatInstant } from "#lib/time/format.ts";
import { threeClocks } from "#lib/time/three-clocks.ts";

/** An instant, in words of the given zone. A server component: browsers differ in what they know of zones. */
export function Time({ at, zone }: { at: Date; zone: string }) {
  return <time dateTime={at.toISOString()}>{formatInstant(at, zone)}</time>;
}

type WindowTimesProps = { startsAt: Date; endsAt: Date; siteZone: string; viewerZone: string };

/** A window by three clocks: the site's, the viewer's and UTC. */
export function WindowTimes({ startsAt, endsAt, siteZone, viewerZone }: WindowTimesProps) {
  return (
    <dl className="grid grid-cols-[max-content_1fr] gap-x-3 gap-y-0.5 tabular-nums">
      {threeClocks(startsAt, endsAt, { siteZone, viewerZone }).map(({ label, text }) => (
        <div key={label} className="col-span-2 grid grid-cols-subgrid">
          <dt className="text-ink-muted">{label}</dt>
          <dd>
            <time dateTime={startsAt.toISOString()}>{text}</time>
          </dd>
        </div>
      ))}
    </dl>
  );
}
