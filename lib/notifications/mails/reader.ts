import "server-only";
import type { Fact } from "#lib/mail/content.ts";
import { clockChangeWords } from "#lib/time/clock-change.ts";
import { threeClocks } from "#lib/time/three-clocks.ts";

/** Who reads a mail, and the zone they read times in. */
export type Reader = { name: string; address: string; timeZone: string };

type ToldWindow = { startsAt: string; endsAt: string; siteTimeZone: string };

/** A window as the site, the reader and UTC see it, and whether clocks change meanwhile. */
export function windowFacts({ startsAt, endsAt, siteTimeZone }: ToldWindow, reader: Reader): Fact[] {
  const [start, end] = [new Date(startsAt), new Date(endsAt)];
  const zones = { siteZone: siteTimeZone, viewerZone: reader.timeZone };
  const change = clockChangeWords(start, end, zones);
  return [...threeClocks(start, end, zones), ...(change ? [{ label: "Clock change", text: change }] : [])];
}

/** Why a notice about an upgrade reaches somebody; it cannot be switched off. */
export function upgradeReason(tenantName: string): string {
  return `You get this mail because you are told about major upgrades of ${tenantName}. Notices about agreed work cannot be switched off.`;
}
