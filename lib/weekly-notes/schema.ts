import { z } from "zod";
import { int4 } from "#lib/int4.ts";
import { sentences } from "#lib/plain-text.ts";
import type { ChangeTypeName, ComponentName, ReleaseKindName } from "#lib/releases/schema.ts";

/** What a representative changes before the notes are sent: own words above them, and which notes stand in them. */
export const weeklyEdit = z.object({
  id: z.uuid(),
  revision: int4,
  intro: sentences(2000),
  noteIds: z.array(z.uuid("Choose notes from the list.")).max(200).default([]),
});

/** A note as it stands in the notes of a week. */
export type WeeklyNote = {
  id: string;
  slug: string;
  component: ComponentName;
  version: string;
  kind: ReleaseKindName;
  outOfTrain: boolean;
  changeTypes: ChangeTypeName[];
  headline: string;
  summary: string;
  /** Empty: nothing to do. */
  actionRequired: string;
  withdrawn: boolean;
};

/** A tenant's notes of one week. */
export type WeeklyIssue = {
  id: string;
  /** The first day, a Friday: "2026-11-20". */
  firstDay: string;
  startsAt: Date;
  /** The last moment's day is the Thursday; this is the Friday's first instant. */
  endsAt: Date;
  intro: string;
  notes: WeeklyNote[];
  sendAt: Date;
  sentAt: Date | null;
};

/** A line of a client's list of weekly notes. */
export type WeeklyListItem = { firstDay: string; startsAt: Date; endsAt: Date; notes: number };

/** A line of the desk's list. */
export type WeeklyDeskItem = {
  id: string;
  tenant: { name: string; slug: string; timeZone: string };
  startsAt: Date;
  endsAt: Date;
  notes: number;
  editedBy: string | null;
  sendAt: Date;
  sentAt: Date | null;
};

/** The notes of a week on the desk, with what could stand in them. */
export type WeeklyDesk = WeeklyIssue & {
  tenant: { name: string; slug: string; timeZone: string };
  revision: number;
  /** All notes published to the tenant in the week; those of `notes` are chosen. */
  published: WeeklyNote[];
  /** How many people get the mail. */
  readers: number;
};
