import { Time } from "#components/shell/time.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { FeedItem } from "#lib/releases/schema-feed.ts";

type Props = { note: FeedItem; zone: string; base: string };

/** Stands above a headline that no longer holds: what happened, and where the same changes are now. */
export function TakenBackNotice({ note, zone, base }: Props) {
  const { rolledBackAt, withdrawn, reshippedAs, version } = note;
  if (!rolledBackAt && !withdrawn) return null;
  return (
    <div className="mb-6">
      <Notice
        tone="danger"
        title={rolledBackAt ? "This release was rolled back" : "This note was withdrawn"}
        action={
          reshippedAs && (
            <ButtonLink href={`${base}/${reshippedAs.slug}`} size="small">
              Read about {reshippedAs.version}
            </ButtonLink>
          )
        }
      >
        {rolledBackAt ? (
          <>
            An exception was detected, and your environment went back to the last stable version on{" "}
            <Time at={rolledBackAt} zone={zone} />.
          </>
        ) : (
          `What it says about ${version} no longer holds.`
        )}
        {reshippedAs && ` The changes were shipped again as ${reshippedAs.version}.`}
      </Notice>
    </div>
  );
}
