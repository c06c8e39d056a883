import { Cell, ColumnHeading, Row, RowHeading, Table } from "#components/ui/table.tsx";

const rows = [
  [
    "What it is",
    "A change that neither interrupts nor holds back traffic and asks nothing of you: Realtime Engine, Spec Hub, a security patch and others.",
    "A change for which the Realtime Engine has to stop processing for a short time, or for which you have to change something.",
  ],
  [
    "Impact",
    "None to negligible. If an exception shows, we go back to the last stable version at once and automatically.",
    "None to medium: you may have to change configuration or give us a maintenance window. You hear of any impact beforehand.",
  ],
  [
    "For example",
    "A security patch of the Realtime Engine; a stable feature becomes available to all; a resource limit is raised.",
    "A new major version of the database or a migration of its data; a new version of the service worker.",
  ],
  ["How often", "Two or three times a week.", "About once a year."],
  [
    "How you hear of it",
    "In the weekly release notes, in updated documentation, or the way you prefer to be contacted.",
    "Your Spec representative contacts you ahead of time and arranges an off-peak hour with you.",
  ],
  ["Who sets the time", "Spec, because your security depends on it.", "You and Spec together."],
] as const;

/** Minor and major upgrades side by side; below one another on a phone. */
export function UpgradeKinds() {
  return (
    <Table caption="Minor and major upgrades compared">
      <thead className="max-sm:sr-only">
        <tr>
          <ColumnHeading>
            <span className="sr-only">Question</span>
          </ColumnHeading>
          <ColumnHeading>Minor</ColumnHeading>
          <ColumnHeading>Major</ColumnHeading>
        </tr>
      </thead>
      <tbody>
        {rows.map(([question, minor, major]) => (
          <Row key={question} className="max-sm:block max-sm:py-2">
            <RowHeading className="w-36 max-sm:block max-sm:w-auto max-sm:p-0">{question}</RowHeading>
            <Kind name="Minor" text={minor} />
            <Kind name="Major" text={major} />
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

function Kind({ name, text }: { name: string; text: string }) {
  return (
    <Cell className="max-sm:block max-sm:px-0 max-sm:py-1">
      <span className="block text-ink-muted text-xs sm:hidden">{name}</span>
      {text}
    </Cell>
  );
}
