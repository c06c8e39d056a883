import Link from "next/link";
import { PolicyPart } from "./policy-part.tsx";

/** What a major upgrade may ask of a client: a window, and the time out of line in it. */
export function MajorUpgrades({ base }: { base: string }) {
  return (
    <>
      <PolicyPart id="windows" title="Maintenance windows">
        <p>
          A major upgrade gets a maintenance window: a short time, agreed with your team in advance. In most
          cases the upgrade then turns out to be a no-op, and nothing had to pause.
        </p>
        <p>
          You propose the hours under <Link href={`${base}/upgrades`}>Upgrades</Link>; agreed ones stand under{" "}
          <Link href={`${base}/windows`}>Windows</Link>.
        </p>
      </PolicyPart>
      <PolicyPart id="out-of-line" title="Taking the Realtime Engine out of line">
        <p>
          For a window Spec may take the Realtime Engine out of line for a short time: out of the path that
          requests take through the network. How depends on your integration.
        </p>
        <ul>
          <li>
            <strong>DNS:</strong> the record is changed, so that requests go past the Realtime Engine.
          </li>
          <li>
            <strong>Service worker managed by Spec:</strong> the worker sends requests past it. You can do
            this yourself: set <code>disableSpecProxy = true</code> in the service worker’s configuration.
          </li>
        </ul>
        <p id="offline">
          <strong>What is offline meanwhile:</strong> active mitigations and data collection, until the
          Realtime Engine is back in line.
        </p>
        <p id="maintenance-page">
          If you cannot run without active mitigations, Spec can forward traffic to your own maintenance page
          for that time.
        </p>
      </PolicyPart>
    </>
  );
}
