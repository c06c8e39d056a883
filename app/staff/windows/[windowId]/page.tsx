import type { Metadata } from "next";
import { NightPage } from "#components/night/night-page.tsx";
import { forPage } from "#lib/auth/page.ts";
import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { getNight } from "#lib/night/get-night.ts";
import * as actions from "./actions.ts";

export const metadata: Metadata = { title: "Window" };

type Props = { params: Promise<{ windowId: string }> };

/** One window for the vendor: the operator runs the night from here. */
export default async function WindowPage({ params }: Props) {
  const { windowId } = await params;
  const ctx = await forPage(requireStaffContext());
  const night = await forPage(getNight(ctx, windowId));
  return (
    <NightPage
      initial={night}
      acts={{
        recordCheck: actions.check,
        checkPage: actions.checkPage,
        writeLog: actions.log,
        askPutBack: actions.putBack,
        movePhase: actions.moveOn,
        askExtension: actions.extend,
        takeBackExtension: actions.takeBack,
        closeWindow: actions.close,
        draftNote: actions.startNote,
      }}
    />
  );
}
