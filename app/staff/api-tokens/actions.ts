"use server";

import { revalidatePath } from "next/cache";
import { createApiToken } from "#lib/api-tokens/create-api-token.ts";
import { revokeApiToken } from "#lib/api-tokens/revoke-api-token.ts";
import { type FormState, runAction } from "#lib/auth/action.ts";
import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { formObject } from "#lib/parse.ts";

type Created = FormState<{ secret: string }>;

export async function createToken(_previous: Created, form: FormData): Promise<Created> {
  return runAction(form, async () => {
    const { name, secret } = await createApiToken(await requireStaffContext(), formObject(form));
    revalidatePath("/staff/api-tokens");
    return { message: `${name} is made.`, data: { secret } };
  });
}

export async function revokeToken(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, async () => {
    const { name } = await revokeApiToken(await requireStaffContext(), form.get("tokenId"));
    revalidatePath("/staff/api-tokens");
    return { message: `${name} is revoked.` };
  });
}
