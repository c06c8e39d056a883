import type { UpgradeTemplate } from "#lib/upgrades/templates.ts";
import type { Refused } from "./ask.ts";

/** A step in the form; the key stays while its place changes, so that words of a refusal find it. */
export type StepRow = { key: string; text: string; due: string; dueFold: string; type: string };

export type StepRowAction =
  | { kind: "add"; key: string }
  | { kind: "move"; key: string; by: 1 | -1 }
  | { kind: "remove"; key: string };

/** The rows after an action. Their texts stand in the form itself. */
export function nextRows(rows: StepRow[], action: StepRowAction): StepRow[] {
  if (action.kind === "add") return [...rows, { key: action.key, text: "", due: "", dueFold: "", type: "" }];
  const from = rows.findIndex(({ key }) => key === action.key);
  const row = rows[from];
  if (!row) return rows;
  const without = rows.toSpliced(from, 1);
  if (action.kind === "remove") return without;
  const to = from + action.by;
  return to < 0 || to >= rows.length ? rows : without.toSpliced(to, 0, row);
}

/** The rows a form begins with: what was sent and refused, or the template's. */
export function firstRows(refused: Refused | undefined, template: UpgradeTemplate): StepRow[] {
  const sent = (name: string) => refused?.values[`${name}[]`] ?? [];
  if (refused)
    return sent("stepKey").map((key, index) => ({
      key,
      text: sent("stepText")[index] ?? "",
      due: sent("stepDue")[index] ?? "",
      dueFold: sent("stepDueFold")[index] ?? "",
      type: sent("stepType")[index] ?? "",
    }));
  return template.steps.map(({ text, integrationType }, index) => ({
    key: `template-${index + 1}`,
    text,
    due: "",
    dueFold: "",
    type: integrationType ?? "",
  }));
}

/** What is wrong with a part of a step, wherever it has moved since it was sent. */
export function stepErrors(
  refused: Refused | undefined,
  key: string,
  part: "text" | "due" | "dueFold" | "integrationType",
): string[] | undefined {
  const index = refused?.values["stepKey[]"]?.indexOf(key) ?? -1;
  return index < 0 ? undefined : refused?.fields[`steps.${index}.${part}`];
}
