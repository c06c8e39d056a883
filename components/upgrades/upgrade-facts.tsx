import { DescriptionList } from "#components/ui/description-list.tsx";
import type { Negotiation } from "#lib/upgrades/schema.ts";

/** What an upgrade is, what it asks, when it may be, and who looks after it. */
export function UpgradeFacts({ negotiation }: { negotiation: Negotiation }) {
  const { what, why, impact, actions, dates, expectedMinutes, representative, deputyName } = negotiation;
  return (
    <DescriptionList
      items={[
        { term: "What", detail: <Text>{what}</Text> },
        { term: "Why", detail: <Text>{why}</Text> },
        { term: "Impact", detail: <Text>{impact}</Text> },
        { term: "To do before", detail: actions.length > 0 ? <Actions actions={actions} /> : "Nothing" },
        {
          term: "First possible",
          detail: <time dateTime={dates.firstPossible.at}>{dates.firstPossible.text}</time>,
        },
        { term: "Decide by", detail: <time dateTime={dates.decideBy.at}>{dates.decideBy.text}</time> },
        { term: "Applied by", detail: <time dateTime={dates.appliedBy.at}>{dates.appliedBy.text}</time> },
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

function Actions({ actions }: { actions: string[] }) {
  return (
    <ol className="max-w-measure list-decimal ps-5">
      {actions.map((action) => (
        <li key={action} dir="auto">
          {action}
        </li>
      ))}
    </ol>
  );
}
