import { ResendForm } from "#components/mail/resend-form.tsx";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import type { ContactMethodDto } from "#lib/contacts/schema.ts";
import { removeContact, resendContact } from "./actions.ts";

type Props = { tenantSlug: string; method: ContactMethodDto };

/** What a coordinator may do with one contact method. */
export function ContactActions({ tenantSlug, method }: Props) {
  const hidden = { contactMethodId: method.id };
  return (
    <>
      {method.state !== "confirmed" && (
        <ResendForm
          action={resendContact.bind(null, tenantSlug)}
          hidden={hidden}
          label="Send the link again"
          description={`Send the link again to ${method.address}`}
        />
      )}
      {!method.inUse && (
        <ConfirmDialog
          trigger="Remove"
          triggerTone="quiet"
          triggerSize="small"
          title={`Remove ${method.label}?`}
          confirmLabel={`Remove ${method.label}`}
          cancelLabel="Keep it"
          action={removeContact.bind(null, tenantSlug)}
          hidden={hidden}
        >
          <p>{method.address} is not told anything any more.</p>
        </ConfirmDialog>
      )}
    </>
  );
}
