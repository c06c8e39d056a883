import { z } from "zod";
import { productName } from "#lib/deployments/rules.ts";
import { markdownProblem, withoutHiddenCharacters } from "#lib/markdown/limits.ts";
import { atMost, line, sentences } from "#lib/plain-text.ts";

export const component = z.enum(["realtime_engine", "spec_hub"], "Choose a component.");
export type ComponentName = z.infer<typeof component>;
export const componentLabels: Record<ComponentName, string> = productName;

export const changeType = z.enum(["feature", "fix", "security", "limits", "other"], "Choose from the list.");
export type ChangeTypeName = z.infer<typeof changeType>;
export const changeTypeLabels: Record<ChangeTypeName, string> = {
  feature: "Feature",
  fix: "Fix",
  security: "Security",
  limits: "Limits",
  other: "Other",
};

export const releaseKind = z.enum(["minor", "major"], "Choose minor or major.");
export type ReleaseKindName = z.infer<typeof releaseKind>;
export const releaseKindLabels: Record<ReleaseKindName, string> = { minor: "Minor", major: "Major" };

export type NoteStatusName = "draft" | "in_review" | "scheduled" | "published" | "withdrawn";
export const noteStatusLabels: Record<NoteStatusName, string> = {
  draft: "Draft",
  in_review: "In review",
  scheduled: "Scheduled",
  published: "Published",
  withdrawn: "Withdrawn",
};

export const integrationType = z.enum(["dns", "service_worker"], "Choose an integration type.");
export type IntegrationTypeName = z.infer<typeof integrationType>;

export const maxBodyCharacters = 100_000;

const written = (what: string) => [(text: string) => text !== "", `Write ${what}.`] as const;

/** Who reads a note once it is published. A named audience may stand empty in a draft only. */
export const noteAudience = z.discriminatedUnion(
  "kind",
  [
    z.object({ kind: z.literal("all") }),
    z.object({ kind: z.literal("component"), component }),
    z.object({ kind: z.literal("integration_type"), integrationType }),
    z.object({
      kind: z.literal("named"),
      tenantIds: z
        .array(z.uuid("Choose tenants from the list."))
        .max(500, "500 tenants at most.")
        .default([]),
    }),
  ],
  "Choose who reads this note.",
);
export type NoteAudience = z.infer<typeof noteAudience>;

/** What a representative writes. Lines are trimmed; hidden characters are refused in them and removed from the body. */
export const noteInput = z.object({
  headline: line(140).refine(...written("a headline: one line that says what changed")),
  summary: sentences(600).refine(...written("a summary")),
  impact: sentences(600).refine(...written("what clients will notice")),
  actionRequired: sentences(600).default(""),
  changeTypes: z
    .array(changeType, "Choose at least one type of change.")
    .min(1, "Choose at least one type of change.")
    .max(20)
    .transform((types) => [...new Set(types)]),
  bodyMarkdown: z
    .string("Write the note's text.")
    .max(maxBodyCharacters, atMost(maxBodyCharacters))
    .transform((text) => withoutHiddenCharacters(text).trim())
    .refine(...written("the note's text"))
    .superRefine((text, context) => {
      const problem = markdownProblem(text);
      if (problem) context.addIssue(problem);
    }),
  kind: releaseKind,
  outOfTrain: z.union([z.boolean(), z.stringbool()], "Choose yes or no.").default(false),
  audience: noteAudience,
});
export type NoteInput = z.infer<typeof noteInput>;
