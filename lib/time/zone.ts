import "server-only";

const zoneId = /^[A-Z][\w+-]*(?:\/[A-Z][\w+-]*)*$/;

/** True for an IANA zone id as tzdata spells it ("Europe/Berlin"), false for bare offsets ("+02:00"). */
export function isTimeZone(zone: string): boolean {
  if (!zoneId.test(zone)) return false;
  try {
    canonicalZone(zone);
    return true;
  } catch {
    return false;
  }
}

const canonicalZones = new Map<string, string>();

/** The one id of a zone that has several. Throws RangeError for an unknown zone. */
export function canonicalZone(zone: string): string {
  const known = canonicalZones.get(zone);
  if (known) return known;
  const { timeZone } = new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions();
  const canonical = timeZone === "Etc/UTC" || timeZone === "Etc/GMT" ? "UTC" : timeZone;
  canonicalZones.set(zone, canonical);
  return canonical;
}

/** "Europe/Berlin" is Berlin, "America/Argentina/Buenos_Aires" Buenos Aires; zones of no place have none. */
export function zoneCity(zone: string): string | null {
  if (zone.startsWith("Etc/") || !zone.includes("/")) return null;
  return zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ");
}

// CLDR gives a zone's short name only to the locales that use it: EST to en-US, CET to en-GB, AEST to en-AU.
const localesWithNames = ["en-GB", "en-AU", "en-NZ", "en-ZA", "en-IN", "en-IE"];

// What en-US calls the zone tells its offset, by which the other locales' names are remembered.
const abbreviations = new Map<string, string>();

/** What people call the zone at that instant: "CET", or "GMT+5:30" where the runtime knows no name. */
export function zoneAbbreviation(at: Date, zone: string): string {
  const plain = shortName(at, zone, "en-US");
  if (!isOffset(plain)) return plain;
  const key = `${zone} ${plain}`;
  const known = abbreviations.get(key);
  if (known) return known;
  const names = localesWithNames.map((locale) => shortName(at, zone, locale));
  const name = names.find((candidate) => !isOffset(candidate)) ?? plain;
  abbreviations.set(key, name);
  return name;
}

const isOffset = (name: string) => /^GMT[+-]/.test(name);

// A formatter costs far more to make than to use, and a page shows many times.
const formatters = new Map<string, Intl.DateTimeFormat>();

function shortName(at: Date, zone: string, locale: string): string {
  const key = `${locale} ${zone}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: "short" });
    formatters.set(key, formatter);
  }
  const name = formatter.formatToParts(at).find((part) => part.type === "timeZoneName");
  return name?.value ?? zone;
}

/** A zone as a person is told it: "Berlin time", "UTC". */
export function zoneName(zone: string): string {
  const city = zoneCity(zone);
  return city ? `${city} time` : "UTC";
}
