import type { Metadata } from "next";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { safePath } from "#lib/auth/safe-path.ts";
import { signInCallbackPath } from "#lib/auth/sign-in-token.ts";

export const metadata: Metadata = { title: "Confirm sign-in" };

type Props = {
  searchParams: Promise<{ token?: string | string[]; email?: string | string[]; next?: string }>;
};

/** Where a mailed link leads. Opening it does nothing, so a mail scanner cannot use it up; the button signs in. */
export default async function VerifyPage({ searchParams }: Props) {
  const { token, email, next } = await searchParams;
  if (typeof token !== "string" || typeof email !== "string") {
    return (
      <div className="flex flex-col items-start gap-4">
        <h1 className="text-xl">This link is not complete</h1>
        <p>Open the whole link from your mail, or ask for a new one.</p>
        <ButtonLink href="/sign-in">Ask for a new link</ButtonLink>
      </div>
    );
  }
  return (
    <form
      method="post"
      action={signInCallbackPath(token, email, safePath(next))}
      className="flex flex-col items-start gap-4"
    >
      <h1 className="text-xl">Sign in as {email}</h1>
      <p className="text-ink-muted">The link works once. Close this page if you did not ask for it.</p>
      <SubmitButton>Sign in</SubmitButton>
    </form>
  );
}
