import { Time } from "#components/shell/time.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import type { DeliveryDto } from "#lib/notifications/schema.ts";

/** What became of one telling, in words. */
export function DeliveryState({ delivery, zone }: { delivery: DeliveryDto; zone: string }) {
  const { state, sentAt, attempts } = delivery;
  if (state === "sent" && sentAt) {
    return (
      <StatusMark tone="done">
        Sent <Time at={sentAt} zone={zone} />
      </StatusMark>
    );
  }
  const tried = attempts === 1 ? "1 attempt" : `${attempts} attempts`;
  if (state === "failed") return <StatusMark tone="danger">Not sent, given up after {tried}</StatusMark>;
  if (attempts === 0) return <StatusMark tone="info">On its way</StatusMark>;
  return <StatusMark tone="needs-you">Not sent yet after {tried}; it is tried again by itself</StatusMark>;
}
