"use client";

import { useActionState } from "react";
import { Notice } from "#components/ui/notice.tsx";
import { Select, type SelectOption } from "#components/ui/select.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { saveSettings } from "./actions.ts";

export function SettingsForm({ timeZone, zones }: { timeZone: string; zones: SelectOption[] }) {
  const [state, action] = useActionState(saveSettings, { status: "idle" });
  const refused = state.status === "refused" ? state : undefined;
  return (
    <form action={action} className="flex flex-col items-start gap-4">
      {state.status !== "idle" && (
        <Notice tone={refused ? "danger" : "done"} role="status">
          {state.message}
        </Notice>
      )}
      <Select
        name="timeZone"
        label="Your time zone"
        description="The zone your own times are shown in, beside the site’s and UTC."
        options={zones}
        defaultValue={refused?.values["timeZone"]?.[0] ?? timeZone}
        errors={refused?.fields["timeZone"]}
      />
      <SubmitButton>Save</SubmitButton>
    </form>
  );
}
