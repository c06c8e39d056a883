import "server-only";
import { formatWindow } from "./format.ts";
import { canonicalZone } from "./zone.ts";

export type ClockReading = { label: string; text: string };

/**
 * A window as the site, the viewer and UTC read it, in that order. Readers in the same zone share a line:
 * "Site and you". Throws RangeError for an unknown zone.
 */
export function threeClocks(
  startsAt: Date,
  endsAt: Date,
  { siteZone, viewerZone }: { siteZone: string; viewerZone: string },
): ClockReading[] {
  const readers = [
    { label: "Site", zone: siteZone },
    { label: "You", zone: viewerZone },
    { label: "UTC", zone: "UTC" },
  ];
  return [...Map.groupBy(readers, ({ zone }) => canonicalZone(zone)).values()].map((sharing) => ({
    label: sentence(sharing.map(({ label }) => label)),
    text: formatWindow(startsAt, endsAt, sharing[0]?.zone ?? "UTC"),
  }));
}

const list = new Intl.ListFormat("en-GB", { type: "conjunction" });

function sentence(labels: string[]): string {
  return list.format(labels.map((label, index) => (index > 0 && label === "You" ? "you" : label)));
}
