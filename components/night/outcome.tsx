"use client";

import { ButtonLink } from "#components/ui/button-link.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { Section } from "#components/ui/section.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { gapMinutes } from "#lib/night/rules.ts";
import { ActForm, typedIn } from "./act-form.tsx";
import { useNight } from "./night-context.tsx";

/** How it ended, in words, and where the report is. */
export function Outcome() {
  const { night, acts } = useNight();
  const { outcome, state, href, powers, gap } = night;
  if (!outcome) return null;
  const isDone = state === "completed" || state === "completed_no_op";
  return (
    <div className="flex flex-col gap-3">
      <Notice
        tone={isDone ? "done" : state === "cancelled" ? "info" : "danger"}
        title={outcome.label}
        action={<ButtonLink href={`${href}/report`}>Report</ButtonLink>}
      >
        {outcome.words && (
          <p className="whitespace-pre-wrap" dir="auto">
            {outcome.words}
          </p>
        )}
        {gap?.until && (
          <p>Protection was off for {gapMinutes(Date.parse(gap.from), Date.parse(gap.until))} min.</p>
        )}
        {outcome.closed && (
          <p>
            Closed by <bdi>{outcome.closed.by}</bdi>, {outcome.closed.text}
          </p>
        )}
      </Notice>
      {powers.mayDraftNote && acts.draftNote && (
        <Disclosure summary="Make it a draft release note">
          <div className="max-w-form">
            <ActForm act={acts.draftNote} label="Start the draft" pendingLabel="Starting…">
              {(refused) => (
                <TextInput
                  name="version"
                  label="Version of the release"
                  description="The draft is about this upgrade and its times; its audience is this client alone."
                  autoComplete="off"
                  {...typedIn(refused, "version")}
                />
              )}
            </ActForm>
          </div>
        </Disclosure>
      )}
    </div>
  );
}

/** Says how it ended, once it is back in line, or when it never began. */
export function CloseForm() {
  const { night, acts } = useNight();
  const { outcomes } = night.powers;
  if (outcomes.length === 0 || !acts.closeWindow) return null;
  const [first] = outcomes;
  return (
    <Section title="How did it end?">
      <div className="max-w-form">
        <ActForm act={acts.closeWindow} label="Close the window" pendingLabel="Closing…" tone="primary">
          {(refused) => (
            <>
              <RadioGroup
                legend="Outcome"
                name="outcome"
                options={outcomes}
                {...typedIn(refused, "outcome")}
                defaultValue={
                  refused?.values["outcome"]?.[0] ?? (outcomes.length === 1 ? first?.value : undefined)
                }
              />
              <TextArea
                name="words"
                label="In words"
                description="Both sides read it in the report."
                rows={3}
                maxLength={2_000}
                {...typedIn(refused, "words")}
              />
            </>
          )}
        </ActForm>
      </div>
    </Section>
  );
}
