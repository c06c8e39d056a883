"use client";

import { Disclosure } from "#components/ui/disclosure.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { MOST_TTL_SECONDS } from "#lib/night/rules.ts";
import type { NightCheck } from "#lib/night/schema.ts";
import { ActForm, typedIn } from "./act-form.tsx";
import { useNight } from "./night-context.tsx";

/** Records one check, or has the maintenance page asked. */
export function CheckForm({ check: { kind, passed } }: { check: NightCheck }) {
  const { night, acts } = useNight();
  if (!night.powers.mayCheck) return null;
  switch (kind) {
    case "contacts":
      return (
        <div>
          <ActForm
            act={acts.recordCheck}
            hidden={{ kind }}
            label={passed ? "Confirm again" : "Confirm the contacts"}
            pendingLabel="Confirming…"
            size="small"
          />
        </div>
      );
    case "flag_owner":
      return (
        <Disclosure summary={passed ? "Name somebody else" : "Name who sets the flag"}>
          <ActForm act={acts.recordCheck} hidden={{ kind }} label="Save the name" pendingLabel="Saving…">
            {(refused) => (
              <TextInput
                name="value"
                label="Who sets disableSpecProxy = true"
                maxLength={100}
                dir="auto"
                {...typedIn(refused, "value")}
              />
            )}
          </ActForm>
        </Disclosure>
      );
    case "dns_ttl":
      return (
        <Disclosure summary="Say the TTL">
          <ActForm act={acts.recordCheck} hidden={{ kind }} label="Save the TTL" pendingLabel="Saving…">
            {(refused) => (
              <TextInput
                name="value"
                type="number"
                min={0}
                label="TTL in seconds"
                description={`${MOST_TTL_SECONDS} s or less, so that the change is quick.`}
                {...typedIn(refused, "value")}
              />
            )}
          </ActForm>
        </Disclosure>
      );
    case "maintenance_page":
      return <PageForm />;
  }
}

function PageForm() {
  const { night, acts } = useNight();
  const url = night.maintenancePageUrl;
  return (
    <div className="flex flex-col gap-2">
      {url && (
        <div>
          <ActForm act={acts.checkPage} label="Check again" pendingLabel="Asking…" size="small" />
        </div>
      )}
      {night.powers.mayEnterPage && acts.namePage && (
        <Disclosure summary={url ? "Name another page" : "Name the page"} open={!url}>
          <ActForm act={acts.namePage} label="Save and check" pendingLabel="Saving…">
            {(refused) => (
              <TextInput
                name="url"
                type="url"
                label="Address of your maintenance page"
                description="On the public internet, with https://. We ask it now and every 15 minutes in the last three days; it must answer 200 itself, without a redirect."
                {...typedIn(refused, "url")}
              />
            )}
          </ActForm>
        </Disclosure>
      )}
      {!night.powers.mayEnterPage && !url && (
        <p className="text-ink-muted">The client’s coordinator names the page.</p>
      )}
    </div>
  );
}
