import Link from "next/link";
import type { ReactNode } from "react";
import { DescriptionList } from "#components/ui/description-list.tsx";
import type { MovedWindow } from "#lib/windows/schema-zone-data.ts";
import { Clocks } from "./clocks.tsx";

type Props = {
  windows: MovedWindow[];
  label: string;
  /** What can be decided about a window. */
  settle?: (window: MovedWindow) => ReactNode;
};

/** Windows whose chosen time clocks no longer show at their instant: both readings side by side. */
export function MovedWindows({ windows, label, settle }: Props) {
  return (
    <ul aria-label={label} className="divide-y divide-line border-line border-y">
      {windows.map((window) => (
        <li key={window.id} className="grid gap-x-8 gap-y-3 py-4 lg:grid-cols-[14rem_minmax(0,1fr)_15rem]">
          <div>
            <h3>
              <Link href={window.href} className="text-link">
                <bdi>{window.tenantName}</bdi>
              </Link>
            </h3>
            <p dir="auto" className="text-ink-muted">
              {window.upgradeTitle}
            </p>
          </div>
          <DescriptionList
            items={[
              { term: settle ? "Agreed as" : "Offered as", detail: window.chosen },
              {
                term: "Clocks will show",
                detail: <Clocks clocks={window.clocks} clockChange={window.clockChange} />,
              },
              { term: "That time will be", detail: <ChosenTime window={window} /> },
            ]}
          />
          {settle?.(window)}
        </li>
      ))}
    </ul>
  );
}

function ChosenTime({ window: { chosenInstants } }: { window: MovedWindow }) {
  if (chosenInstants.length === 0) return "Clocks will skip it that day";
  return chosenInstants.map(({ text, utc }) => (
    <p key={text}>
      {text} <span className="block text-ink-muted">{utc}</span>
    </p>
  ));
}
