import type { Metadata } from "next";
import { ConfirmContactForm } from "#components/contacts/confirm-contact-form.tsx";
import { findConfirmation } from "#lib/contacts/find-confirmation.ts";
import { confirm } from "./actions.ts";

export const metadata: Metadata = { title: "Confirm an address" };

type Props = { searchParams: Promise<{ token?: string | string[] }> };

/** Where a confirmation mail leads. Opening it does nothing, so a mail scanner cannot use it up; the button confirms. */
export default async function ConfirmContactPage({ searchParams }: Props) {
  const { token } = await searchParams;
  const pending = typeof token === "string" ? await findConfirmation(token) : null;
  return <ConfirmContactForm pending={pending} action={confirm.bind(null, String(token))} />;
}
