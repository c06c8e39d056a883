import type { ApiDocs } from "#lib/api/schema-docs.ts";

/** Every reason the API refuses for; a problem’s “type” leads to its line. */
export function ProblemList({ problems }: Pick<ApiDocs, "problems">) {
  return (
    <dl className="divide-y divide-line border-line border-y">
      {problems.map(({ code, status, meaning }) => (
        <div
          key={code}
          id={code}
          className="grid scroll-mt-4 gap-x-6 gap-y-0.5 py-2 target:bg-act-soft sm:grid-cols-[14rem_1fr]"
        >
          <dt>
            <span className="tabular">{status}</span> <code className="font-semibold">{code}</code>
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
