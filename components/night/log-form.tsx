"use client";

import { type FormEvent, startTransition, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FormError } from "#components/ui/form-error.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { MOST_LOG_CHARACTERS } from "#lib/night/rules.ts";
import { newKey } from "./new-key.ts";
import { useNight } from "./night-context.tsx";
import { useAct } from "./use-act.ts";

/** Writes to the log. A text that did not arrive stays in its box; sent again, it is the same entry. */
export function LogForm() {
  const { night, acts } = useNight();
  const [text, setText] = useState("");
  const sent = useRef({ text: "", key: "" });
  const { refused, formAction, isPending } = useAct(acts.writeLog, () =>
    setText((typed) => (typed === sent.current.text ? "" : typed)),
  );

  function send(event: FormEvent) {
    event.preventDefault();
    if (isPending || text.trim() === "") return;
    if (sent.current.text !== text) sent.current = { text, key: newKey() };
    const form = new FormData();
    form.set("windowId", night.id);
    form.set("clientKey", sent.current.key);
    form.set("text", text);
    startTransition(() => formAction(form));
  }

  return (
    <form onSubmit={send} className="flex max-w-form flex-col gap-2">
      {refused && !refused.fields["text"] && <FormError message={refused.message} />}
      <TextArea
        name="text"
        label="Write to the log"
        rows={2}
        maxLength={MOST_LOG_CHARACTERS}
        value={text}
        onChange={(event) => setText(event.target.value)}
        errors={refused?.fields["text"]}
      />
      <div>
        <Button type="submit" pending={isPending}>
          {isPending ? "Sending…" : "Add to the log"}
        </Button>
      </div>
    </form>
  );
}
