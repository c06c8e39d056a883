"use client";

import { useEffect, useReducer, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Fieldset } from "#components/ui/fieldset.tsx";
import type { UpgradeTemplate } from "#lib/upgrades/templates.ts";
import type { Refused } from "./ask.ts";
import { StepField } from "./step-field.tsx";
import { firstRows, nextRows, type StepRowAction } from "./step-rows.ts";

type Props = { refused: Refused | undefined; template: UpgradeTemplate; most: number };

/** The steps that clients take before their window: added, removed and put in order by keyboard as well. */
export function StepFields({ refused, template, most }: Props) {
  const [rows, act] = useReducer(nextRows, null, () => firstRows(refused, template));
  const [focus, setFocus] = useState<{ key: string; on: string } | null>(null);
  const [said, setSaid] = useState("");
  const added = useRef(0);
  const list = useRef<HTMLOListElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);

  // What was pressed may have moved or gone: the focus follows the step.
  useEffect(() => {
    if (!focus) return;
    const row = list.current?.querySelector(`[data-step="${focus.key}"]`);
    const target = row?.querySelector<HTMLElement>(`[data-focus="${focus.on}"]:not(:disabled)`);
    (target ?? row?.querySelector<HTMLElement>("button:not(:disabled)") ?? addButton.current)?.focus();
  }, [focus]);

  const change = (action: StepRowAction, on: string) => {
    const place = rows.findIndex(({ key }) => key === action.key);
    act(action);
    if (action.kind === "remove") {
      setFocus({ key: rows[place + 1]?.key ?? rows[place - 1]?.key ?? "", on: "remove" });
      setSaid(`Step ${place + 1} is removed.`);
    } else {
      setFocus({ key: action.key, on });
      setSaid(action.kind === "move" ? `Step ${place + 1} is now step ${place + 1 + action.by}.` : "");
    }
  };

  const add = () => {
    added.current += 1;
    change({ kind: "add", key: `added-${added.current}` }, "text");
  };

  return (
    <Fieldset
      legend="What clients must do before"
      description="The tenants that a step is asked of see it and say how far they are. What stands between backticks is shown as code."
      errors={refused?.fields["steps"]}
    >
      <ol ref={list} className="flex flex-col divide-y divide-line">
        {rows.map((row, index) => (
          <StepField
            key={row.key}
            row={row}
            number={index + 1}
            isLast={index === rows.length - 1}
            refused={refused}
            onMove={(by) => change({ kind: "move", key: row.key, by }, by < 0 ? "up" : "down")}
            onRemove={() => change({ kind: "remove", key: row.key }, "remove")}
          />
        ))}
      </ol>
      <div>
        <Button ref={addButton} size="small" onClick={add} disabled={rows.length >= most}>
          Add a step
        </Button>
      </div>
      <p role="status" className="sr-only">
        {said}
      </p>
    </Fieldset>
  );
}
