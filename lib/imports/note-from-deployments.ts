import "server-only";
import type { DeployedRelease } from "#lib/deployments/read-deployed-releases.ts";
import { environmentName } from "#lib/deployments/rules.ts";
import { componentLabels, type NoteAudience, type NoteInput } from "#lib/releases/schema.ts";
import { formatDay } from "#lib/time/format.ts";
import { minorImpact } from "./changelog-note.ts";

/** A draft that says when the release went where; what changed in it is for the representative to write. */
export function noteFromDeployments(release: DeployedRelease, tenants: number, zone: string): NoteInput {
  const { component, version, kind, outOfTrain, tenantIds, rolledBack } = release;
  const everyone: NoteAudience = { kind: "all" };
  return {
    kind,
    outOfTrain,
    headline: `${componentLabels[component]} ${version}`,
    summary: whereItWent(release, zone),
    impact: kind === "minor" ? minorImpact : "",
    actionRequired: "",
    changeTypes: outOfTrain ? ["security"] : [],
    bodyMarkdown: rolledBack > 0 ? `Rolled back in ${environments(rolledBack)}.` : "",
    audience: tenantIds.length >= tenants ? everyone : { kind: "named", tenantIds },
  };
}

/** "Staging on Tue 24 Nov 2026; production from Wed 25 Nov 2026 to Thu 26 Nov 2026." */
function whereItWent({ reached }: DeployedRelease, zone: string): string {
  const parts = reached.map(({ environment, from, until }) => {
    const [first, last] = [formatDay(from, zone), formatDay(until, zone)];
    const name = environmentName[environment];
    return first === last ? `${name} on ${first}` : `${name} from ${first} to ${last}`;
  });
  const [head = "Not completed in any environment yet", ...rest] = parts;
  return `${[head, ...rest.map((part) => part.charAt(0).toLowerCase() + part.slice(1))].join("; ")}.`;
}

function environments(count: number): string {
  return count === 1 ? "one environment" : `${count} environments`;
}
