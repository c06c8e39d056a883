import "server-only";
import { headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import { DomainError, type FieldErrors } from "#lib/errors.ts";
import { describeFailure } from "#lib/problem.ts";
import { assertSameOrigin } from "./same-origin.ts";

/** What a form shows after its action: the refusal by field, and what was typed, so nothing is lost. */
export type FormState<T = undefined> =
  | { status: "idle" }
  | { status: "done"; message: string; data?: T }
  | { status: "refused"; message: string; fields: FieldErrors; values: Record<string, string[]> };

/**
 * The wrapper of every server action: refuses other origins, runs `change`, and turns a failure into words.
 * `change` gets a context, parses, calls one use case, revalidates and returns what to say; it may redirect.
 */
export async function runAction<T>(
  form: FormData,
  change: () => Promise<{ message: string; data?: T }>,
): Promise<FormState<T>> {
  try {
    assertSameOrigin(await headers());
    // An action can be called by hand, with anything for its form or with nothing.
    if (!(form instanceof FormData))
      throw new DomainError(
        "bad_request",
        "This came without its form. Nothing was changed. Reload the page and try again.",
      );
    return { status: "done", ...(await change()) };
  } catch (error) {
    unstable_rethrow(error);
    const { message, fields = {} } = describeFailure(error);
    return { status: "refused", message, fields, values: typedValues(form) };
  }
}

function typedValues(form: unknown): Record<string, string[]> {
  if (!(form instanceof FormData)) return {};
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith("$ACTION"));
  return Object.fromEntries(
    names.map((name) => [name, form.getAll(name).filter((value) => typeof value === "string")]),
  );
}
