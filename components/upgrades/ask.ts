import type { FormState } from "#lib/auth/action.ts";

export type Refused = Extract<FormState, { status: "refused" }>;

export type Asked = {
  name: string;
  defaultValue: string | undefined;
  errors: string[] | undefined;
};

/** What a field of a refused form shows again: what was typed, and what is wrong with it or with a part of it. */
export type Ask = {
  (name: `${string}[]`): { values: string[]; errors: string[] | undefined };
  (name: string): Asked;
};

export function asker(refused: Refused | undefined): Ask {
  function ask(name: string) {
    const field = name.replace(/\[\]$/, "");
    const values = refused?.values[name] ?? [];
    const words = Object.entries(refused?.fields ?? {})
      .filter(([path]) => path === field || path.startsWith(`${field}.`))
      .flatMap(([, messages]) => messages);
    const errors = words.length > 0 ? [...new Set(words)] : undefined;
    return field === name ? { name, defaultValue: values[0], errors } : { values, errors };
  }
  return ask as Ask;
}
