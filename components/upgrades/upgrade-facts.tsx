import { DescriptionList } from "#components/ui/description-list.tsx";
import type { Negotiation } from "#lib/upgrades/schema.ts";

/** What an upgrade is, how long it takes, and who looks after it. */
export function UpgradeFacts({ negotiation }: { negotiation: Negotiation }) {
  const { what, why, impact, expectedMinutes, representative, deputyName } = negotiation;
  return (
    <DescriptionList
      items={[
        { term: "What", detail: <Text>{what}</Text> },
        { term: "Why", detail: <Text>{why}</Text> },
        { term: "Impact", detail: <Text>{impact}</Text> },
        { term: "Expected length", detail: `${expectedMinutes} minutes` },
        {
          term: "Representative",
          detail: (
            <>
              <p>
                {representative.name}, <a href={`mailto:${representative.email}`}>{representative.email}</a>
              </p>
              <p>Deputy: {deputyName}</p>
            </>
          ),
        },
      ]}
    />
  );
}

function Text({ children }: { children: string }) {
  return (
    <p dir="auto" className="max-w-measure whitespace-pre-line">
      {children}
    </p>
  );
}
