"use client";

import Link from "next/link";
import { type ReactNode, useActionState, useReducer } from "react";
import { HiddenFields } from "#components/shell/hidden-fields.tsx";
import { QueryProvider } from "#components/shell/query-provider.tsx";
import { Button } from "#components/ui/button.tsx";
import { FormError } from "#components/ui/form-error.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { FormState } from "#lib/auth/action.ts";
import type { OffPeakEvidence } from "#lib/traffic/schema.ts";
import { MAX_CHOICES } from "#lib/windows/rules.ts";
import type { ChoiceInput, ProposalDesk } from "#lib/windows/schema.ts";
import { type ChoiceDraft, draftsText, nextDrafts } from "./choice-drafts.ts";
import { ChoiceFields } from "./choice-fields.tsx";
import { hiddenOf, kindOf, sendLabel } from "./desk-words.ts";
import { durationOptions } from "./durations.ts";
import { KeptText } from "./kept-text.tsx";
import { refusedProblems } from "./refused-problems.ts";
import { Suggestions } from "./suggestions.tsx";
import { TellOnTheNight } from "./tell-on-the-night.tsx";
import { useCheckedChoices } from "./use-checked-choices.ts";

type Props = {
  desk: ProposalDesk;
  suggested: Pick<OffPeakEvidence, "suggestions" | "whyNone">;
  /** The hour-of-week picture, drawn on the server. */
  picture: ReactNode;
  /** A start that was chosen before, in the calendar: it is the first choice. */
  start?: Pick<ChoiceInput, "wallStart" | "fold"> | undefined;
  checkUrl: string;
  /** Where the negotiation is read: after a refusal for something newer, it leads there. */
  negotiationHref: string;
  contactsHref: string;
  action: (previous: FormState, form: FormData) => Promise<FormState>;
};

/** Ranked windows to send: suggestions on the left, choices on the right. Nothing typed is lost when it is refused. */
export function ProposalForm(props: Props) {
  return (
    <QueryProvider>
      <Form {...props} />
    </QueryProvider>
  );
}

function Form({ desk, suggested, picture, start, checkUrl, negotiationHref, contactsHref, action }: Props) {
  const { methods, durationMinutes, earliest, latest, zoneName, standing } = desk;
  const kind = kindOf(desk);
  const most = kind === "move" ? 1 : MAX_CHOICES;
  const [attempted, formAction] = useActionState(countAttempts(action), {
    attempt: 0,
    state: { status: "idle" },
  });
  const method = standing?.method ?? methods[0]?.value ?? "none";
  const [drafts, change] = useReducer(nextDrafts, start, (chosen): ChoiceDraft[] =>
    chosen ? nextDrafts([], { kind: "add", choice: { ...chosen, durationMinutes, method } }) : [],
  );
  const checked = useCheckedChoices(checkUrl, drafts, attempted.attempt);
  const refused = attempted.state.status === "refused" ? attempted.state : undefined;
  const isStale = areOnlyChoices(refused?.fields) && refused?.values["choices"]?.[0] !== draftsText(drafts);
  const full = drafts.length >= most;
  const add = (wallStart: string) => change({ kind: "add", choice: { wallStart, durationMinutes, method } });

  return (
    <form action={formAction} noValidate className="grid gap-x-10 lg:grid-cols-2">
      <input type="hidden" name="choices" value={draftsText(drafts)} />
      <HiddenFields values={hiddenOf(desk)} />
      <div className="min-w-0">
        {picture}
        <Section title="Quietest free windows">
          <Suggestions
            windows={suggested.suggestions}
            whyNone={suggested.whyNone}
            chosen={drafts.map(({ wallStart }) => wallStart)}
            full={full}
            add={({ wallStart }) => add(wallStart)}
          />
        </Section>
      </div>
      <div className="min-w-0">
        <Section
          title={kind === "move" ? "The new time" : "Your choices"}
          note={
            kind === "move" ? undefined : `${drafts.length} of ${MAX_CHOICES}, the one you like best first`
          }
        >
          <p className="mb-4 max-w-measure text-ink-muted">
            Between {earliest.text} and {latest.text}. The upgrade takes about {desk.expectedMinutes} minutes.
          </p>
          <div className="flex flex-col gap-5">
            {drafts.map((draft, index) => (
              <ChoiceFields
                key={draft.id}
                draft={draft}
                rank={index + 1}
                count={drafts.length}
                checked={checked.get(draft.id)}
                problems={refusedProblems(refused, draft) ?? checked.get(draft.id)?.problems ?? {}}
                zoneName={zoneName}
                bounds={{ min: earliest.wall, max: latest.wall }}
                durations={durationOptions(desk.expectedMinutes)}
                // What moves without asking keeps the way that was agreed.
                methods={kind === "move" ? methods.filter(({ value }) => value === method) : methods}
                change={change}
                quietest={suggested.suggestions[0]?.expectedRequests}
              />
            ))}
            {!full && (
              <Button className="self-start" onClick={() => add("")}>
                Add a window by hand
              </Button>
            )}
          </div>
        </Section>
        {kind === "move" ? (
          <Section title="Why">
            <KeptText name="reason" label="Reason" errors={refused?.fields["reason"]} />
          </Section>
        ) : (
          <Section title={standing || desk.side === "vendor" ? "With it" : "On the night"}>
            <TellOnTheNight
              contacts={standing || desk.side === "vendor" ? null : desk.contacts}
              contactsHref={contactsHref}
              expiresInDays={desk.expiresInDays}
              errors={refused?.fields ?? {}}
            />
          </Section>
        )}
        <div className="flex flex-col items-start gap-3">
          <FormError message={isStale ? undefined : refused?.message} fields={headFields(refused?.fields)} />
          {refused && !isStale && (
            <Link href={negotiationHref} className="text-link">
              See the negotiation as it stands
            </Link>
          )}
          <SubmitButton pendingLabel="Sending…">{sendLabel(desk, drafts.length)}</SubmitButton>
          <noscript>This form needs JavaScript: it checks each window while you choose it.</noscript>
        </div>
      </div>
    </form>
  );
}

/** All that was refused are choices, which say for themselves how they stand once they are changed. */
function areOnlyChoices(fields: Record<string, string[]> | undefined): boolean {
  const names = Object.keys(fields ?? {});
  return names.length > 0 && names.every((name) => name.startsWith("choices"));
}

type Attempted = { attempt: number; state: FormState };

function countAttempts(action: Props["action"]) {
  return async ({ attempt, state }: Attempted, form: FormData): Promise<Attempted> => ({
    attempt: attempt + 1,
    state: await action(state, form),
  });
}

/** What has no field of its own to stand at. */
function headFields(fields: Record<string, string[]> | undefined): Record<string, string[]> {
  return fields?.["choices"] ? { choices: fields["choices"] } : {};
}
