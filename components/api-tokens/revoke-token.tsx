import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import type { ApiTokenDto } from "#lib/api-tokens/schema.ts";
import type { FormState } from "#lib/auth/action.ts";

type RevokeTokenProps = {
  token: ApiTokenDto;
  action: (previous: FormState, form: FormData) => Promise<FormState>;
};

/** Ends a token, after asking. */
export function RevokeToken({ token, action }: RevokeTokenProps) {
  return (
    <ConfirmDialog
      trigger="Revoke"
      triggerTone="quiet"
      triggerSize="small"
      title={`Revoke ${token.name}?`}
      confirmLabel="Revoke token"
      cancelLabel="Keep token"
      action={action}
      hidden={{ tokenId: token.id }}
    >
      <p>
        What uses <code>{token.hint}…</code> is refused from then on. This cannot be taken back.
      </p>
    </ConfirmDialog>
  );
}
