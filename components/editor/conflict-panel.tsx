"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { changedFields, contentLabels, isSameField } from "#lib/releases/rules-content.ts";
import type { NoteInput } from "#lib/releases/schema.ts";
import type { StoredText } from "#lib/releases/schema-desk.ts";
import { contentWords, type Names } from "./content-words.ts";
import { MergeForm } from "./merge-form.tsx";
import { WordDiff } from "./word-diff.tsx";

type Props = {
  mine: NoteInput;
  stored: StoredText;
  /** What both started from. */
  base: NoteInput;
  names: Names;
  takeTheirs: () => void;
  keepMine: () => void;
  merge: (merged: NoteInput) => void;
};

/** Two people wrote on one draft: the later one sees every difference and chooses. Nothing is saved before. */
export function ConflictPanel({ mine, stored, base, names, takeTheirs, keepMine, merge }: Props) {
  const [isMerging, setMerging] = useState(false);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  const theirs = stored.content;
  const fields = changedFields(theirs, mine);
  const onlyTheirs = fields.filter((field) => isSameField(field, base, mine));
  const onlyMine = fields.filter((field) => isSameField(field, base, theirs));
  const other = stored.savedBy ?? "Somebody";

  return (
    <section ref={panel} tabIndex={-1} aria-label="Two versions" className="flex flex-col gap-5 outline-none">
      <Notice
        tone="needs-you"
        role="alert"
        title={`${other} saved revision ${stored.revision} on ${stored.savedAt}, while you were writing`}
      >
        Both versions are safe. Yours is not saved until you choose.{" "}
        {!isMerging && "Struck words are only in theirs, underlined words only in yours."}
      </Notice>
      {isMerging ? (
        <MergeForm
          {...{ fields, mine, theirs, onlyTheirs, names }}
          done={merge}
          cancel={() => setMerging(false)}
        />
      ) : (
        <>
          {fields.map((field) => (
            <div key={field} className="flex flex-col gap-1">
              <h3 className="text-sm">
                {contentLabels[field]}{" "}
                <span className="font-normal text-ink-muted">
                  {onlyTheirs.includes(field)
                    ? "changed by them"
                    : onlyMine.includes(field)
                      ? "changed by you"
                      : "changed by both"}
                </span>
              </h3>
              <div
                className={
                  field === "bodyMarkdown"
                    ? "max-h-[50dvh] overflow-y-auto border-line border-s-3 ps-4 font-mono text-sm"
                    : "max-w-measure"
                }
              >
                <WordDiff
                  before={contentWords(field, theirs, names)}
                  after={contentWords(field, mine, names)}
                />
              </div>
            </div>
          ))}
          <div className="flex flex-wrap gap-2">
            <Button tone="primary" onClick={() => setMerging(true)}>
              Merge by hand
            </Button>
            <Button onClick={keepMine}>Keep mine</Button>
            <Button onClick={takeTheirs}>Take theirs</Button>
          </div>
        </>
      )}
    </section>
  );
}
