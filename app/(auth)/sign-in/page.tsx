import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { Notice } from "#components/ui/notice.tsx";
import { isDemonstration, listDemoPeople } from "#lib/auth/demo-sign-in.ts";
import { safePath } from "#lib/auth/safe-path.ts";
import { currentUser } from "#lib/auth/session.ts";
import { DemoPeople } from "./demo-people.tsx";
import { SignInForm } from "./sign-in-form.tsx";

export const metadata: Metadata = { title: "Sign in" };

type Props = { searchParams: Promise<{ next?: string | string[]; error?: string; callbackUrl?: string }> };

export default async function SignInPage({ searchParams }: Props) {
  const { next, error } = await searchParams;
  const target = safePath(next);
  if (await currentUser()) redirect(target);
  const people = await listDemoPeople();
  return (
    <>
      <div className="flex flex-col gap-2">
        <h1 className="text-xl">Sign in</h1>
        <p className="text-ink-muted">We mail you a link. There is no password.</p>
      </div>
      {error && (
        <Notice tone="danger">
          That sign-in link does not work any more: a link works once, for 10 minutes. Ask for a new one here.
        </Notice>
      )}
      <SignInForm next={target} />
      {isDemonstration() && (
        <section className="flex flex-col gap-4 border-t border-line pt-6">
          <div className="flex flex-col gap-1">
            <h2>Demonstration</h2>
            <p className="text-ink-muted">
              Sign in as one of these people by one click, or send a link and read it in the{" "}
              <Link href="/mailbox">local mailbox</Link>.
            </p>
          </div>
          <DemoPeople people={people} next={target} />
        </section>
      )}
    </>
  );
}
