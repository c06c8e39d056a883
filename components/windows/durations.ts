import type { SelectOption } from "#components/ui/select.tsx";
import { durationWords } from "#lib/time/duration-words.ts";
import { MAX_WINDOW_MINUTES } from "#lib/windows/rules.ts";

/** Lengths a window may have in half hours, from the first that the upgrade fits in. */
export function durationOptions(expectedMinutes: number): SelectOption[] {
  const options: SelectOption[] = [];
  for (let minutes = Math.ceil(expectedMinutes / 30) * 30; minutes <= MAX_WINDOW_MINUTES; minutes += 30)
    options.push({ value: String(minutes), label: durationWords(minutes) });
  return options;
}
