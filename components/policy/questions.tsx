import Link from "next/link";
import { PolicyPart } from "./policy-part.tsx";

/** What clients ask most, answered from the policy. */
export function Questions({ base }: { base: string }) {
  return (
    <PolicyPart id="questions" title="Questions">
      <h3 id="must-i-act">Must I do anything for a minor upgrade?</h3>
      <p>
        No. A change that needs something of all who run it is a major upgrade, and appears under “Needs you”.
        Where a note asks something of a few, it says so in its line “Action”.
      </p>
      <h3 id="refuse">Can I choose when a minor upgrade comes?</h3>
      <p>
        No: Spec sets the time, because a patch that waits protects nobody. You see it on staging from
        Tuesday, before production follows on Wednesday or Thursday.
      </p>
      <h3 id="goes-wrong">What happens when a release goes wrong?</h3>
      <p>
        It is rolled back to the last stable version, at once and automatically. The note says so, with the
        release that ships the changes again.
      </p>
      <h3 id="protected">Are we protected during a maintenance window?</h3>
      <p>
        Not by active mitigations while the Realtime Engine is <a href="#out-of-line">out of line</a>. If that
        cannot be, ask for traffic to be forwarded to your maintenance page.
      </p>
      <h3 id="who-tells">How are we told, and can we change it?</h3>
      <p>
        About minor upgrades in the weekly notes, on Friday; at once where one asks something of you or is
        about security, or where you chose every note. About major ones by your Spec representative, ahead of
        time. Where your team is told stands under <Link href={`${base}/contacts`}>Contacts</Link>.
      </p>
      <h3 id="past-notes">Where do I get the notes of a deployment or of past months?</h3>
      <p>
        Ask your Spec representative, who compiles them for you, or look under{" "}
        <Link href={`${base}/releases`}>Releases</Link>.
      </p>
    </PolicyPart>
  );
}
