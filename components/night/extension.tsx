"use client";

import { Disclosure } from "#components/ui/disclosure.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { durationWords } from "#lib/time/duration-words.ts";
import { ActForm, typedIn } from "./act-form.tsx";
import { useNight } from "./night-context.tsx";

const lengths = [15, 30, 45, 60, 90, 120].map((minutes) => ({
  value: String(minutes),
  label: durationWords(minutes),
}));

/** An asked extension as the client answers it and the operator waits for it. */
export function OpenExtension() {
  const { night, acts } = useNight();
  const open = night.extensions.find(({ state }) => state === "open");
  if (!open) return null;
  const { mayAnswerExtension, mayTakeBackExtension } = night.powers;
  const length = durationWords(open.minutes);
  const answer = (granted: boolean) =>
    acts.answerExtension && (
      <ActForm
        act={acts.answerExtension}
        hidden={{ extensionId: open.id, granted: String(granted) }}
        label={granted ? `Grant ${length}` : "Refuse"}
        pendingLabel="Answering…"
        tone={granted ? "primary" : "secondary"}
        size="large"
      />
    );
  return (
    <Notice
      tone={mayAnswerExtension ? "needs-you" : "info"}
      role="status"
      title={
        <>
          <bdi>{open.asked.by}</bdi> asked for {length} more at {open.asked.text}
        </>
      }
    >
      <p className="whitespace-pre-wrap" dir="auto">
        {open.reason}
      </p>
      {mayAnswerExtension ? (
        <div className="mt-3 flex flex-wrap items-end gap-2">
          {answer(true)}
          {answer(false)}
        </div>
      ) : (
        <p>Only a coordinator of the client can grant it. Until then the end stays as it is.</p>
      )}
      {mayTakeBackExtension && acts.takeBackExtension && (
        <div className="mt-3">
          <ActForm
            act={acts.takeBackExtension}
            hidden={{ extensionId: open.id }}
            label="Take it back"
            pendingLabel="Taking back…"
          />
        </div>
      )}
    </Notice>
  );
}

/** Asks the client for more time. */
export function AskExtension() {
  const { night, acts } = useNight();
  if (!night.powers.mayAskExtension || !acts.askExtension) return null;
  return (
    <Disclosure summary="Ask for more time">
      <div className="max-w-form">
        <ActForm act={acts.askExtension} label="Ask the client" pendingLabel="Asking…">
          {(refused) => (
            <>
              <Select
                name="minutes"
                label="How much more"
                options={lengths}
                {...typedIn(refused, "minutes")}
              />
              <TextArea
                name="reason"
                label="Why"
                description="The client reads it before answering."
                rows={2}
                maxLength={1_000}
                {...typedIn(refused, "reason")}
              />
            </>
          )}
        </ActForm>
      </div>
    </Disclosure>
  );
}
