/** Every zone a person may choose, the one in use first if the runtime does not list it; UTC leads. */
export function knownZones(inUse: string): string[] {
  const zones = ["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")];
  return zones.includes(inUse) ? zones : [inUse, ...zones];
}
