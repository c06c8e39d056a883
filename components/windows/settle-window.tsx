import Link from "next/link";
import { ActionButton } from "#components/shell/action-button.tsx";
import type { FormState } from "#lib/auth/action.ts";
import type { ChosenInstant, MovedWindow } from "#lib/windows/schema-zone-data.ts";

type Action = (previous: FormState, form: FormData) => Promise<FormState>;
type Props = { window: MovedWindow; keepAction: Action; offerAction: Action };

/** Keep the instant, or offer the client the time that was chosen; an open offer is answered first. */
export function SettleWindow({ window, keepAction, offerAction }: Props) {
  const { id, sequence, newestVersion, hasOpenOffer, chosenInstants, href } = window;
  const seen = { windowId: id, sequence: sequence ?? 0 };
  return (
    <div className="flex flex-col items-start gap-2">
      <ActionButton action={keepAction} hidden={seen} label="Keep the instant" pendingLabel="Keeping…" />
      {hasOpenOffer ? (
        <p className="text-ink-muted text-xs/5">
          An offer about it is open: see{" "}
          <Link href={href} className="text-link">
            the negotiation
          </Link>
          .
        </p>
      ) : (
        chosenInstants.map(({ fold }) => (
          <ActionButton
            key={fold ?? "only"}
            action={offerAction}
            hidden={{ ...seen, seenVersion: newestVersion, ...(fold ? { fold } : {}) }}
            label={offerLabel(fold)}
            pendingLabel="Sending…"
          />
        ))
      )}
    </div>
  );
}

function offerLabel(fold: ChosenInstant["fold"]): string {
  return fold ? `Offer the ${fold} chosen time` : "Offer the chosen time";
}
