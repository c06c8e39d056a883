import { z } from "zod";
import type { ContactState } from "./rules.ts";

/** What a coordinator writes to add a contact method. */
export const newContactMethod = z.object({
  label: z
    .string("Give it a name your colleagues know.")
    .trim()
    .min(1, "Give it a name your colleagues know.")
    .max(80, "Keep the name within 80 characters.")
    .regex(/^\P{Cc}*$/u, "Leave out control characters."),
  address: z
    .string("Write an email address.")
    .trim()
    .toLowerCase()
    .max(254, "An email address has at most 254 characters.")
    .pipe(z.email("This is not an email address.")),
});

/** A contact method as its tenant sees it. */
export type ContactMethodDto = {
  id: string;
  label: string;
  address: string;
  state: ContactState;
  confirmedAt: Date | null;
  linkExpiresAt: Date | null;
  addedAt: Date;
  addedBy: string;
  /** Named in an offer or a window, so it stays as part of that record. */
  inUse: boolean;
};

/** What the holder of a confirmation link is asked to confirm. */
export type PendingConfirmation = { label: string; address: string; tenantName: string; addedBy: string };

export const noteMailChoice = z.object({
  noteMail: z.enum(["at_once", "weekly", "none"], "Choose one of the three."),
});
export type NoteMailChoice = z.infer<typeof noteMailChoice>["noteMail"];

export const noteMailLabels: Record<NoteMailChoice, string> = {
  at_once: "Each note when it is published",
  weekly: "Once a week, and at once what asks for something",
  none: "None",
};
