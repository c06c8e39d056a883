"use server";

import { revalidatePath } from "next/cache";
import { createApiToken } from "#lib/api-tokens/create-api-token.ts";
import { revokeApiToken } from "#lib/api-tokens/revoke-api-token.ts";
import { type FormState, runAction } from "#lib/auth/action.ts";
import { requireTenantContext } from "#lib/auth/tenant-context.ts";
import { formObject } from "#lib/parse.ts";

type Created = FormState<{ secret: string }>;

export async function createToken(tenantSlug: string, _previous: Created, form: FormData): Promise<Created> {
  return runAction(form, async () => {
    const ctx = await requireTenantContext(tenantSlug);
    const { name, secret } = await createApiToken(ctx, formObject(form));
    revalidatePath(`/t/${ctx.tenant.slug}/api-tokens`);
    return { message: `${name} is made.`, data: { secret } };
  });
}

export async function revokeToken(
  tenantSlug: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return runAction(form, async () => {
    const ctx = await requireTenantContext(tenantSlug);
    const { name } = await revokeApiToken(ctx, form.get("tokenId"));
    revalidatePath(`/t/${ctx.tenant.slug}/api-tokens`);
    return { message: `${name} is revoked.` };
  });
}
