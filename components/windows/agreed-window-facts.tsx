import { DescriptionList } from "#components/ui/description-list.tsx";
import type { AgreedWindow } from "#lib/windows/schema.ts";
import { Clocks } from "./clocks.tsx";

/** An agreed window: when by three clocks, how the engine leaves the line, what is off, who is told. */
export function AgreedWindowFacts({ window }: { window: AgreedWindow }) {
  return (
    <div className="flex flex-col gap-4">
      <Clocks clocks={window.clocks} clockChange={window.clockChange} />
      <DescriptionList
        items={[
          ...(window.outcome ? [{ term: "Outcome", detail: window.outcome }] : []),
          { term: "Out of line", detail: window.method },
          { term: "What is off", detail: window.offline },
          { term: "Told on the night", detail: <bdi>{window.contactLabel}</bdi> },
          { term: "Agreed by", detail: window.confirmed },
        ]}
      />
    </div>
  );
}
