"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FileInput } from "#components/ui/file-input.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import type { SelectOption } from "#components/ui/select.tsx";
import { FileFacts, FileHours } from "./file-preview.tsx";
import { UploadQuestions } from "./upload-questions.tsx";
import { useUpload } from "./use-upload.ts";

type Props = { tenantSlug: string; zones: SelectOption[]; zoneName: string; hasHours: boolean };

const placeChoices = [
  { value: "replace", label: "Take their place" },
  { value: "add", label: "Join them: where both have an hour, the new one wins" },
];

/** Shows what a traffic file would become, asks what it leaves open, and saves it; what is refused stays chosen. */
export function UploadForm({ tenantSlug, zones, zoneName, hasHours }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const found = useRef<HTMLDivElement>(null);
  const { checked, sending, refused, saved, ...upload } = useUpload(tenantSlug);
  const [answers, setAnswers] = useState("");

  const isAsChecked = checked !== null && checked.answers === answers;
  const maySave = isAsChecked && checked.preview.zoneMissing === null;
  const fields = refused?.fields ?? {};

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { file, query } = answersOf(form.current);
    if (sending || !file) return;
    if (maySave) {
      if (await upload.save(checked)) form.current?.reset();
      return;
    }
    setAnswers(query.toString());
    await upload.check(file, query);
  }

  // What was found is read next, by whoever reads the page from where the focus is.
  useEffect(() => {
    if (checked) found.current?.focus();
  }, [checked]);

  return (
    <form
      ref={form}
      onSubmit={submit}
      onChange={() => setAnswers(answersOf(form.current).query.toString())}
      className="flex flex-col gap-4"
    >
      {saved && (
        <Notice tone="done" role="status">
          {saved}
        </Notice>
      )}
      {refused && (
        <Notice tone="danger" role="alert">
          {refused.message}
        </Notice>
      )}
      <div className="flex max-w-md flex-col gap-4">
        <FileInput
          name="file"
          label="Traffic file"
          description="CSV with the columns timestamp,value: requests per hour or finer, at least a week, up to 80 MB and a million rows."
          accept=".csv,.tsv,text/csv,text/plain"
          errors={fields["file"]}
          onChange={upload.forget}
        />
        {hasHours && (
          <RadioGroup
            legend="The hours that are there already"
            name="into"
            options={placeChoices}
            defaultValue="replace"
            errors={fields["into"]}
          />
        )}
      </div>
      {checked && (
        <div ref={found} tabIndex={-1} className="flex flex-col gap-4">
          <FileFacts preview={checked.preview} />
          <UploadQuestions preview={checked.preview} zones={zones} fields={fields} />
          <FileHours preview={checked.preview} zoneName={zoneName} />
        </div>
      )}
      {sending && (
        <progress aria-label="Sending the file" value={sending.share} className="w-full max-w-md" />
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" tone="primary" pending={sending !== null}>
          {sending
            ? sendingWords(sending)
            : maySave
              ? "Save these hours"
              : checked
                ? "Check again"
                : "Check the file"}
        </Button>
        {checked && !sending && (
          <p className="text-ink-muted">{nextWords(isAsChecked, checked.preview.zoneMissing)}</p>
        )}
      </div>
    </form>
  );
}

function answersOf(form: HTMLFormElement | null): { file: File | null; query: URLSearchParams } {
  const data = new FormData(form ?? undefined);
  const file = data.get("file");
  if (!(file instanceof File) || file.name === "") return { file: null, query: new URLSearchParams() };
  const query = new URLSearchParams({ fileName: file.name });
  for (const [name, value] of data) if (typeof value === "string" && value) query.set(name, value);
  return { file, query };
}

function sendingWords({ doing, share }: { doing: "check" | "save"; share: number }): string {
  if (share < 1) return `Sending… ${Math.floor(share * 100)}%`;
  return doing === "check" ? "Reading the file…" : "Saving the hours…";
}

function nextWords(isAsChecked: boolean, zoneMissing: string | null): string {
  if (!isAsChecked) return "You changed an answer: check what it makes of the file.";
  return zoneMissing ?? "Nothing is saved yet.";
}
