import Link from "next/link";
import { Time } from "#components/shell/time.tsx";
import { changeTypeLabels, releaseKindLabels } from "#lib/releases/schema.ts";
import type { NoteDetail } from "#lib/releases/schema-feed.ts";

type Props = { note: NoteDetail; zone: string; base: string };

/** What a reader looks up rather than reads: kind, types, when it was published, what it ships again. */
export function NoteFacts({ note, zone, base }: Props) {
  const { kind, outOfTrain, changeTypes, reshipOf, publishedAt } = note;
  return (
    <div className="flex flex-col gap-2">
      <p>
        {releaseKindLabels[kind]} release
        {outOfTrain ? ", shipped outside the weekly train" : ""}
      </p>
      <p>{changeTypes.map((type) => changeTypeLabels[type]).join(", ")}</p>
      {reshipOf && (
        <p>
          Ships the changes of{" "}
          <Link href={`${base}/${reshipOf.slug}`} className="text-link">
            {reshipOf.version}
          </Link>{" "}
          again
        </p>
      )}
      <p className="text-ink-muted">
        Published <Time at={publishedAt} zone={zone} />
      </p>
    </div>
  );
}
