"use client";

import { Notice } from "#components/ui/notice.tsx";
import type { NightStage } from "#lib/night/schema.ts";
import { useNight } from "./night-context.tsx";

/** Where the client itself takes the engine out of line: what its person does now, and what is to come. */
export function ClientFlag() {
  const { method, stage, state, side, checks } = useNight().night;
  if (method !== "client_flag" || state !== "confirmed" || stage === "back_in_line") return null;
  const owner = checks.find(({ kind, passed }) => kind === "flag_owner" && passed);
  return (
    <Notice tone={side === "client" ? "needs-you" : "info"} title={titles[side]}>
      {owner && `${owner.detail}. `}
      {words[stage]}
    </Notice>
  );
}

const titles = { client: "The flag is yours to set", vendor: "The client sets the flag" };

const words: Record<Exclude<NightStage, "back_in_line">, string> = {
  scheduled:
    "At the start disableSpecProxy = true goes into the service worker’s configuration, and the operator says here that it is out of line.",
  out_of_line: "disableSpecProxy = true stays until the upgrade is verified. Do not take it out before.",
  upgrading: "disableSpecProxy = true stays until the upgrade is verified. Do not take it out before.",
  verifying:
    "When the operator has verified the upgrade, disableSpecProxy = true is taken out again: that puts the site back in line.",
};
