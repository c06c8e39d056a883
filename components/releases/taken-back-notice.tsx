import { Time } from "#components/shell/time.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { environmentName } from "#lib/deployments/rules.ts";
import type { StagedStop } from "#lib/deployments/schema.ts";
import type { NoteDetail } from "#lib/releases/schema-feed.ts";

type Props = { note: NoteDetail; zone: string; base: string };

/** Stands above a headline that no longer holds: what happened, why, what was corrected, and where the re-ship is. */
export function TakenBackNotice({ note, zone, base }: Props) {
  const { withdrawal, stops, revisions, reshippedAs, version } = note;
  const back = stops.filter(({ rolledBackAt }) => rolledBackAt);
  const [latest] = revisions;
  if (back.length === 0 && !withdrawal) return null;
  return (
    <div className="mb-6">
      <Notice
        tone="danger"
        title={back.length > 0 ? "This release was rolled back" : "This note was withdrawn"}
        action={
          reshippedAs && (
            <ButtonLink href={`${base}/${reshippedAs.slug}`} size="small">
              Read about {reshippedAs.version}
            </ButtonLink>
          )
        }
      >
        {back.map((stop) => (
          <RolledBack key={stop.environment} stop={stop} zone={zone} />
        ))}
        {withdrawal && (
          <p dir="auto">
            What it says about {version} no longer holds since <Time at={withdrawal.at} zone={zone} />.{" "}
            {withdrawal.reason}
          </p>
        )}
        {latest?.correction && <p dir="auto">Corrected: {latest.correction}</p>}
        {reshippedAs && <p>The changes were shipped again as {reshippedAs.version}.</p>}
      </Notice>
    </div>
  );
}

function RolledBack({ stop, zone }: { stop: StagedStop; zone: string }) {
  const { environment, rolledBackAt, rollbackReason } = stop;
  return (
    <p dir="auto">
      {environmentName[environment]} went back to the last stable version on{" "}
      {rolledBackAt && <Time at={rolledBackAt} zone={zone} />}.{" "}
      {rollbackReason ?? "An exception was detected."}
    </p>
  );
}
