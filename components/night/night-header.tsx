"use client";

import { ButtonLink } from "#components/ui/button-link.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { useNight } from "./night-context.tsx";

/** Whose window it is and when, and where else it is dealt with while it can still be changed. */
export function NightHeader() {
  const { night } = useNight();
  const { side, tenantName, upgradeTitle, text, stage, state, href, upgradeHref } = night;
  const stands = state === "confirmed" && stage === "scheduled";
  const isClient = side === "client";
  return (
    <PageHeader
      title={isClient ? upgradeTitle : tenantName}
      lead={isClient ? text : `${upgradeTitle}, ${text}`}
      back={{ href: href.slice(0, href.lastIndexOf("/")), label: "Windows" }}
      actions={
        <>
          {isClient && stands && (
            <ButtonLink href={`${href}/calendar`} prefetch={false} download>
              Calendar file
            </ButtonLink>
          )}
          <ButtonLink href={upgradeHref}>{stands ? "Move or cancel" : "The upgrade"}</ButtonLink>
        </>
      }
    />
  );
}
