import type { ReactNode } from "react";
import type { DeliveryDto } from "#lib/notifications/schema.ts";
import { DeliveryState } from "./delivery-state.tsx";

type ToldListProps = {
  deliveries: DeliveryDto[];
  zone: string;
  /** Whom it concerns, where the list spans tenants. */
  place?: (delivery: DeliveryDto) => ReactNode;
  actions?: (delivery: DeliveryDto) => ReactNode;
};

/** Who was told what, and whether it reached the mail server. */
export function ToldList({ deliveries, zone, place, actions }: ToldListProps) {
  return (
    <ol className="divide-y divide-line border-line border-b">
      {deliveries.map((delivery) => (
        <li key={delivery.id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1 py-2">
          <div className="min-w-0 flex-1 basis-64">
            <p dir="auto">
              <span className="font-semibold">{delivery.about}</span>
              {place && <span className="text-ink-muted"> · {place(delivery)}</span>}
            </p>
            <p dir="auto" className="text-ink-muted">
              To {delivery.recipientName}, {delivery.address}
            </p>
            {delivery.lastError && (
              <p className="max-w-measure text-danger text-xs/5">{delivery.lastError}</p>
            )}
          </div>
          <div className="flex flex-wrap items-center gap-3">
            <DeliveryState delivery={delivery} zone={zone} />
            {actions?.(delivery)}
          </div>
        </li>
      ))}
    </ol>
  );
}
