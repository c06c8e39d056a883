import { DescriptionList } from "#components/ui/description-list.tsx";
import { changeTypeLabels, componentLabels } from "#lib/releases/schema.ts";
import type { FeedItem } from "#lib/releases/schema-feed.ts";

/** A report's notes in numbers: by component, by type, and what an auditor asks first. */
export function ChangesFacts({ notes }: { notes: FeedItem[] }) {
  const count = (is: (note: FeedItem) => boolean) => notes.filter(is).length;
  const listed = (counts: [string, number][]) =>
    counts
      .filter(([, number]) => number > 0)
      .map(([label, number]) => `${label} ${number}`)
      .join(", ");
  const components = Object.entries(componentLabels).map(([component, label]): [string, number] => [
    label,
    count((note) => note.component === component),
  ]);
  const types = Object.entries(changeTypeLabels).map(([type, label]): [string, number] => [
    label,
    count((note) => note.changeTypes.some((one) => one === type)),
  ]);
  return (
    <div className="mb-6">
      <DescriptionList
        items={[
          { term: "By component", detail: listed(components) },
          { term: "By type", detail: listed(types) },
          { term: "Majors", detail: count(({ kind }) => kind === "major") || "None" },
          {
            term: "Asked for action",
            detail: count(({ actionRequired }) => actionRequired !== "") || "None",
          },
          {
            term: "Rolled back or withdrawn",
            detail: count(({ rolledBackAt, withdrawn }) => rolledBackAt !== null || withdrawn) || "None",
          },
        ]}
      />
    </div>
  );
}
