import Link from "next/link";
import { MajorUpgrades } from "./major-upgrades.tsx";
import { PolicyPart } from "./policy-part.tsx";
import { Questions } from "./questions.tsx";
import { UpgradeKinds } from "./upgrade-kinds.tsx";

const parts = [
  ["kinds", "Two kinds of upgrade"],
  ["cadence", "When releases go out"],
  ["zero-downtime", "Why you notice nothing"],
  ["windows", "Maintenance windows"],
  ["out-of-line", "Taking the Realtime Engine out of line"],
  ["notes", "Release notes, on request too"],
  ["questions", "Questions"],
] as const;

/** The vendor's rules, for those who are touched by them. `base` is the client's part of the portal. */
export function PolicyArticle({ base }: { base: string }) {
  return (
    <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_14rem]">
      <nav aria-label="On this page" className="lg:order-last print:hidden">
        <ul className="flex flex-col lg:sticky lg:top-8">
          {parts.map(([id, title]) => (
            <li key={id}>
              <a href={`#${id}`} className="inline-block py-1 text-ink-muted hover:text-ink">
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="min-w-0">
        <PolicyPart id="kinds" title="Two kinds of upgrade" wide>
          <UpgradeKinds />
        </PolicyPart>
        <PolicyPart id="cadence" title="When releases go out">
          <p>
            Stable features reach staging and non-production environments every Tuesday morning, so that you
            can try them before production. Production follows between Wednesday and Thursday.
          </p>
          <p>
            Security patches may go out more often and outside of this train; their notes say so. Your own
            times are on each <Link href={`${base}/releases`}>release note</Link>.
          </p>
        </PolicyPart>
        <PolicyPart id="zero-downtime" title="Why you notice nothing">
          <ol>
            <li>Each deployment sets up a fresh set of instances beside the running ones.</li>
            <li>
              Before they take production traffic, automated tests confirm that they start and that their core
              functions work.
            </li>
            <li>
              Monitoring checks that the Realtime Engine is healthy and ready with the configuration of each
              of your own use cases. Nothing is promoted to production before that.
            </li>
            <li>
              When everything passes, they join the request pool, while the old instances are drained and
              phased out. Nothing of this is visible to your users.
            </li>
          </ol>
        </PolicyPart>
        <MajorUpgrades base={base} />
        <PolicyPart id="notes" title="Release notes, on request too">
          <p>
            Your Spec representative compiles the release notes for each deployment and hands them out on
            request. What is published to you stands under <Link href={`${base}/releases`}>Releases</Link>,
            can be <Link href={`${base}/search`}>searched</Link>, and comes as a{" "}
            <Link href={`${base}/releases/feeds`}>feed</Link> if you like. A release that was rolled back or a
            note that was withdrawn stays where it was and says so.
          </p>
        </PolicyPart>
        <Questions base={base} />
      </div>
    </div>
  );
}
