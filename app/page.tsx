import { redirect } from "next/navigation";
import { StatusPage } from "#components/shell/status-page.tsx";
import { forPage } from "#lib/auth/page.ts";
import { requireUser } from "#lib/auth/session.ts";
import { startPath } from "#lib/auth/start-path.ts";

/** Leads a signed-in person to where they work. */
export default async function HomePage() {
  const user = await forPage(requireUser());
  const path = await startPath(user);
  if (path) redirect(path);
  return (
    <StatusPage standalone title="No organisation yet">
      You are signed in as {user.email}, but nobody has added you to an organisation. Ask your colleague who
      looks after the portal, or your Spec representative, to add this address.
    </StatusPage>
  );
}
