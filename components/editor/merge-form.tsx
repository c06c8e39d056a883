"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Choice } from "#components/ui/choice.tsx";
import { type ContentField, contentLabels } from "#lib/releases/rules-content.ts";
import type { NoteInput } from "#lib/releases/schema.ts";
import { contentWords, type Names } from "./content-words.ts";
import { MergeField } from "./merge-field.tsx";
import { withFieldsOf } from "./typed-content.ts";

type Props = {
  fields: ContentField[];
  mine: NoteInput;
  theirs: NoteInput;
  /** Fields that only the other one changed: theirs is what is chosen at first. */
  onlyTheirs: ContentField[];
  names: Names;
  done: (merged: NoteInput) => void;
  cancel: () => void;
};

/** Mine or theirs for each field that differs; the text itself is merged place by place. */
export function MergeForm({ fields, mine, theirs, onlyTheirs, names, done, cancel }: Props) {
  const [taken, setTaken] = useState(onlyTheirs);
  const body = onlyTheirs.includes("bodyMarkdown") ? theirs.bodyMarkdown : mine.bodyMarkdown;
  const [bodyMarkdown, setBody] = useState(body);
  const choose = (field: ContentField, isTheirs: boolean) =>
    setTaken((others) => [...others.filter((other) => other !== field), ...(isTheirs ? [field] : [])]);

  return (
    <div className="flex flex-col gap-5">
      {fields.map((field) =>
        field === "bodyMarkdown" ? (
          <div key={field} className="flex flex-col gap-2">
            <h3 className="text-sm">{contentLabels[field]}</h3>
            <MergeField begin={body} theirs={theirs.bodyMarkdown} onChange={setBody} />
          </div>
        ) : (
          <fieldset key={field} className="flex flex-col gap-1.5">
            <legend className="mb-1 font-semibold">{contentLabels[field]}</legend>
            {[theirs, mine].map((content) => (
              <Choice
                key={content === mine ? "mine" : "theirs"}
                type="radio"
                name={`merge-${field}`}
                checked={taken.includes(field) === (content === theirs)}
                onChange={() => choose(field, content === theirs)}
                label={
                  <>
                    <span className="text-ink-muted">{content === mine ? "Mine: " : "Theirs: "}</span>
                    <span dir="auto" className="whitespace-pre-wrap">
                      {contentWords(field, content, names) || "empty"}
                    </span>
                  </>
                }
              />
            ))}
          </fieldset>
        ),
      )}
      <div className="flex flex-wrap gap-2">
        <Button
          tone="primary"
          onClick={() =>
            done(
              withFieldsOf(
                { ...mine, bodyMarkdown },
                theirs,
                taken.filter((field) => field !== "bodyMarkdown"),
              ),
            )
          }
        >
          Save the merged note
        </Button>
        <Button onClick={cancel}>Back to the difference</Button>
      </div>
    </div>
  );
}
