import type { Metadata } from "next";
import { NightPage } from "#components/night/night-page.tsx";
import { forPage } from "#lib/auth/page.ts";
import { requireTenantContext } from "#lib/auth/tenant-context.ts";
import { getNight } from "#lib/night/get-night.ts";
import * as actions from "./actions.ts";

export const metadata: Metadata = { title: "Window" };

type Props = { params: Promise<{ tenantSlug: string; windowId: string }> };

/** One window for its client: before, during and after the night. */
export default async function WindowPage({ params }: Props) {
  const { tenantSlug, windowId } = await params;
  const ctx = await forPage(requireTenantContext(tenantSlug));
  const night = await forPage(getNight(ctx, windowId));
  const { slug } = ctx.tenant;
  return (
    <NightPage
      initial={night}
      acts={{
        recordCheck: actions.check.bind(null, slug),
        checkPage: actions.checkPage.bind(null, slug),
        namePage: actions.namePage.bind(null, slug),
        writeLog: actions.log.bind(null, slug),
        askPutBack: actions.putBack.bind(null, slug),
        answerExtension: actions.answer.bind(null, slug),
      }}
    />
  );
}
