import { z } from "zod";
import type { EnvironmentKind, NotesRequestState } from "#lib/db/generated/enums.ts";
import { int4 } from "#lib/int4.ts";
import { markdownProblem, withoutHiddenCharacters } from "#lib/markdown/limits.ts";
import { atMost, line, sentences } from "#lib/plain-text.ts";
import { type ComponentName, maxBodyCharacters } from "#lib/releases/schema.ts";
import { isInCalendar } from "#lib/time/calendar-range.ts";

const day = z.iso
  .date("Choose a day.")
  .pipe(z.string().refine(isInCalendar, "Choose a day between 2000 and 2099."));

/** What a client asks for: one deployment, or a range of days by the site's calendar, both included. */
export const notesRequest = z.discriminatedUnion(
  "subject",
  [
    z.object({ subject: z.literal("days"), fromDay: day, untilDay: day, message: sentences(1000) }),
    z.object({
      subject: z.literal("deployment"),
      deploymentId: z.uuid("Choose a deployment."),
      message: sentences(1000),
    }),
  ],
  "Choose what the notes are about.",
);
export type NotesRequestInput = z.infer<typeof notesRequest>;

const startedFrom = { id: z.uuid(), revision: int4 };

/** What a representative writes; the text may stand empty until it goes to review. */
export const requestText = z.object({
  ...startedFrom,
  title: line(140),
  bodyMarkdown: z
    .string()
    .max(maxBodyCharacters, atMost(maxBodyCharacters))
    .transform((text) => withoutHiddenCharacters(text).trim())
    .superRefine((text, context) => {
      const problem = markdownProblem(text);
      if (problem) context.addIssue(problem);
    }),
});

export const requestStep = z.object(startedFrom);

export const requestDecline = z.object({
  ...startedFrom,
  reason: sentences(600).refine((text) => text !== "", "Write why: the client reads it."),
});

/** What a request is about, in words, with its deployment or its days. */
export type RequestSubject =
  | { kind: "days"; fromDay: string; untilDay: string }
  | { kind: "deployment"; component: ComponentName; version: string; environment: EnvironmentKind };

/** A request as a line of a list. */
export type RequestListItem = {
  id: string;
  number: number;
  state: NotesRequestState;
  subject: RequestSubject;
  /** The subject in words: "Realtime Engine 8.14.0 in production". */
  about: string;
  requestedBy: string;
  requestedAt: Date;
  dueAt: Date;
  answeredAt: Date | null;
};

/** A request as its tenant sees it; the text only once it is delivered. */
export type ClientRequest = RequestListItem & {
  message: string;
  owner: string;
  mayCancel: boolean;
  declinedReason: string | null;
  delivered: { title: string; bodyMarkdown: string; bodyHtml: string; at: Date } | null;
};

export type DeskRequestItem = RequestListItem & {
  tenant: { name: string; slug: string };
  owner: string;
  mine: boolean;
};

/** A request on the desk. */
export type DeskRequest = DeskRequestItem & {
  tenant: { name: string; slug: string; timeZone: string };
  message: string;
  title: string;
  bodyMarkdown: string;
  /** The text as the client will read it, or reads it; null while it is being written. */
  preview: string | null;
  revision: number;
  submittedById: string | null;
  declinedReason: string | null;
};

/** A deployment that a client can name. */
export type DeploymentOption = { id: string; label: string };
