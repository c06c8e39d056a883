import { ToneShape } from "#components/ui/tone-shape.tsx";
import type { PublishCheck } from "#lib/releases/schema-desk.ts";

/** What publishing asks for, and what still keeps the note from it. */
export function Checklist({ checks }: { checks: PublishCheck[] | undefined }) {
  const open = checks?.filter(({ problems }) => problems.length > 0).length ?? 0;
  return (
    <section aria-labelledby="checks" className="flex flex-col gap-2">
      <h2 id="checks" className="flex flex-wrap gap-x-2 text-sm">
        Before publishing
        <span role="status" className="font-normal text-ink-muted">
          {!checks ? "" : open === 0 ? "nothing is missing" : `${open} to mend`}
        </span>
      </h2>
      <ul className="flex flex-col gap-1.5">
        {checks?.map(({ label, problems }) => (
          <li key={label} className="flex gap-2">
            <ToneShape tone={problems.length > 0 ? "needs-you" : "done"} className="mt-[5px]" />
            <div className="min-w-0 [overflow-wrap:anywhere]">
              <span className={problems.length > 0 ? undefined : "text-ink-muted"}>
                {label}
                <span className="sr-only">{problems.length > 0 ? ", not yet" : ", done"}</span>
              </span>
              {problems.map((problem) => (
                <p key={problem} className="text-needs">
                  {problem}
                </p>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
