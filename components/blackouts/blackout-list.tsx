import { Badge } from "#components/ui/badge.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import type { FormState } from "#lib/auth/action.ts";
import type { BlackoutDto } from "#lib/blackouts/schema.ts";
import { RemoveBlackout } from "./remove-blackout.tsx";

type Props = {
  blackouts: BlackoutDto[];
  /** Given where the person may take a blackout away; a client never the vendor's. */
  remove?: (previous: FormState, form: FormData) => Promise<FormState>;
  side: "client" | "vendor";
};

/** The times without windows that are to come, earliest first. */
export function BlackoutList({ blackouts, remove, side }: Props) {
  return (
    <ul className="divide-y divide-line border-line border-b">
      {blackouts.map(({ id, text, strength, reason, isVendors, by }) => (
        <li key={id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3">
          <div className="min-w-0 flex-1 basis-64">
            <p className="tabular">{text}</p>
            <p>
              <bdi>{reason}</bdi>
            </p>
            <p className="flex flex-wrap items-center gap-x-2 text-ink-muted text-xs">
              <Badge tone={strength === "hard" ? "danger" : "neutral"}>
                {strength === "hard" ? "Hard: no window" : "Soft: better not"}
              </Badge>
              <span>
                {isVendors && side === "client" ? (
                  "By Spec, for every client"
                ) : (
                  <>
                    By <bdi>{by}</bdi>
                  </>
                )}
              </span>
            </p>
          </div>
          {remove && isVendors === (side === "vendor") && (
            <Disclosure
              summary={
                <>
                  Remove<span className="sr-only"> {reason}</span>
                </>
              }
            >
              <RemoveBlackout action={remove} blackoutId={id} reason={reason} />
            </Disclosure>
          )}
        </li>
      ))}
    </ul>
  );
}
