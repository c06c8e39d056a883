/** One telling to one address, with what became of it. */
export type DeliveryDto = {
  id: string;
  /** What was told: "Window agreed: Database 16". */
  about: string;
  recipientName: string;
  address: string;
  state: "pending" | "sent" | "failed";
  attempts: number;
  /** Why the last attempt failed, in plain words; null once it was sent. */
  lastError: string | null;
  decidedAt: Date;
  sentAt: Date | null;
  tenant: { name: string; slug: string };
};

export const deliveryStates = ["pending", "sent", "failed"] as const;
export type DeliveryState = (typeof deliveryStates)[number];

export type DeliveryPage = { deliveries: DeliveryDto[]; older: string | null };
