import { Time } from "#components/shell/time.tsx";
import { environmentName, stopAt, stopWords } from "#lib/deployments/rules.ts";
import type { Stop } from "#lib/deployments/schema.ts";

/** The two dates that matter to a client, a line each: validation in staging, then production. */
export function YourDates({ stops, zone }: { stops: Stop[]; zone: string }) {
  const told = stops.filter(({ environment }) => environment !== "non_production");
  if (told.length === 0) return "Not planned for your environments.";
  return (
    <ul>
      {told.map((stop) => (
        <li key={stop.environment}>
          {environmentName[stop.environment]} {stopWords(stop)}: <Time at={stopAt(stop)} zone={zone} />
        </li>
      ))}
    </ul>
  );
}
