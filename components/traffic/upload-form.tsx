"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FileInput } from "#components/ui/file-input.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Select } from "#components/ui/select.tsx";

type Props = { tenantSlug: string; zones: { value: string; label: string }[] };
type State =
  | { status: "idle" | "sending" }
  | { status: "done"; message: string }
  | { status: "refused"; message: string; fields: Record<string, string[]> };

/** Sends a traffic file as it is; what the server refuses stays chosen, with its words beside it. */
export function UploadForm({ tenantSlug, zones }: Props) {
  const router = useRouter();
  const [state, setState] = useState<State>({ status: "idle" });
  const fields = state.status === "refused" ? state.fields : {};

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (state.status === "sending") return;
    const form = new FormData(event.currentTarget);
    const file = form.get("file");
    if (!(file instanceof File) || file.name === "") return;
    setState({ status: "sending" });
    const result = await upload(tenantSlug, file, String(form.get("zone")));
    setState(result);
    if (result.status === "done") router.refresh();
  }

  return (
    <form onSubmit={send} className="flex max-w-md flex-col gap-4">
      {state.status === "done" && (
        <Notice tone="done" role="status">
          {state.message}
        </Notice>
      )}
      {state.status === "refused" && (
        <Notice tone="danger" role="alert">
          {state.message}
        </Notice>
      )}
      <FileInput
        name="file"
        label="Traffic file"
        description="CSV with the columns timestamp,value: requests per hour or finer, up to 20 MB, at least a week."
        accept=".csv,text/csv,text/plain"
        errors={fields["file"]}
      />
      <Select
        name="zone"
        label="Time zone of the timestamps"
        description="Used where a timestamp carries no zone."
        options={zones}
        errors={fields["zone"]}
      />
      <div>
        <Button type="submit" tone="primary" pending={state.status === "sending"}>
          {state.status === "sending" ? "Reading the file…" : "Upload traffic"}
        </Button>
      </div>
    </form>
  );
}

async function upload(tenantSlug: string, file: File, zone: string): Promise<State> {
  const query = new URLSearchParams({ fileName: file.name, zone });
  try {
    const response = await fetch(`/api/t/${tenantSlug}/traffic?${query}`, { method: "POST", body: file });
    const answer = (await response.json()) as
      | { message: string }
      | { title: string; fields?: Record<string, string[]> };
    if ("message" in answer) return { status: "done", message: answer.message };
    return { status: "refused", message: answer.title, fields: answer.fields ?? {} };
  } catch {
    return {
      status: "refused",
      message: "The file did not reach the portal. Check your connection and send it again.",
      fields: {},
    };
  }
}
