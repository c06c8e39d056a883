import { DescriptionList } from "#components/ui/description-list.tsx";
import type { UpgradeBoard } from "#lib/upgrades/schema-board.ts";

/** What the upgrade is and who looks after it, below its tenants. */
export function BoardFacts({ board }: { board: UpgradeBoard }) {
  return (
    <DescriptionList
      items={[
        {
          term: "What",
          detail: (
            <p dir="auto" className="max-w-measure whitespace-pre-line">
              {board.what}
            </p>
          ),
        },
        { term: "Expected length", detail: `${board.expectedMinutes} minutes` },
        {
          term: "Answers",
          detail: board.confirmsAtOnce
            ? "A client’s free first choice is agreed at once"
            : "A representative answers each offer",
        },
        { term: "Crew", detail: board.crewName },
        { term: "Representative", detail: `${board.representativeName}; deputy ${board.deputyName}` },
        { term: "Announced", detail: board.announced.text },
      ]}
    />
  );
}
