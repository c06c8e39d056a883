import type { Metadata } from "next";
import { AddContactForm } from "#components/contacts/add-contact-form.tsx";
import { ContactList } from "#components/contacts/contact-list.tsx";
import { NoteMailForm } from "#components/contacts/note-mail-form.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { forPage } from "#lib/auth/page.ts";
import { hasRole, requireTenantContext } from "#lib/auth/tenant-context.ts";
import { listContactMethods } from "#lib/contacts/list-contact-methods.ts";
import { getNoteMail } from "#lib/contacts/note-mail.ts";
import { noteMailLabels } from "#lib/contacts/schema.ts";
import { addContact, chooseNoteMail } from "./actions.ts";
import { ContactActions } from "./contact-actions.tsx";

export const metadata: Metadata = { title: "Contacts" };

type Props = { params: Promise<{ tenantSlug: string }> };

export default async function ContactsPage({ params }: Props) {
  const ctx = await forPage(requireTenantContext((await params).tenantSlug));
  const { tenant } = ctx;
  const [methods, noteMail] = await Promise.all([listContactMethods(ctx), getNoteMail(ctx)]);
  const mayChange = hasRole(ctx, "coordinator");
  return (
    <>
      <PageHeader
        title="Contacts"
        lead="Where your team is told about upgrades and windows. An address is used only after it is confirmed; notices about an agreed window cannot be switched off."
      />
      <Section title="Contact methods" note={methods.length > 0 ? String(methods.length) : undefined}>
        {methods.length > 0 ? (
          <ContactList
            methods={methods}
            zone={tenant.timeZone}
            actions={(method) => mayChange && <ContactActions tenantSlug={tenant.slug} method={method} />}
          />
        ) : (
          <EmptyState title="No contact methods yet">
            To propose a window you choose one: the person or team Spec reaches on the night.
          </EmptyState>
        )}
      </Section>
      <Section title="Your mail">
        <NoteMailForm
          action={chooseNoteMail.bind(null, tenant.slug)}
          options={Object.entries(noteMailLabels).map(([value, label]) => ({ value, label }))}
          chosen={noteMail}
        />
        <p className="mt-3 max-w-measure text-ink-muted">
          Notices about upgrades and agreed windows come whatever you choose here.
        </p>
      </Section>
      <Section title="Add a contact method">
        {mayChange ? (
          <AddContactForm action={addContact.bind(null, tenant.slug)} />
        ) : (
          <p className="text-ink-muted">Only a coordinator of {tenant.name} can change contact methods.</p>
        )}
      </Section>
    </>
  );
}
