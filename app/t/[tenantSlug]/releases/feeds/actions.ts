"use server";

import { revalidatePath } from "next/cache";
import { type FormState, runAction } from "#lib/auth/action.ts";
import { requireTenantContext } from "#lib/auth/tenant-context.ts";
import { createFeedToken } from "#lib/feeds/create-feed-token.ts";
import { revokeFeedToken } from "#lib/feeds/revoke-feed-token.ts";
import type { FeedAddresses } from "#lib/feeds/schema.ts";
import { formObject } from "#lib/parse.ts";

export async function createFeed(
  tenantSlug: string,
  _previous: FormState<FeedAddresses>,
  form: FormData,
): Promise<FormState<FeedAddresses>> {
  return runAction(form, async () => {
    const ctx = await requireTenantContext(tenantSlug);
    const data = await createFeedToken(ctx, formObject(form));
    revalidatePath(`/t/${ctx.tenant.slug}/releases/feeds`);
    return { message: "Copy the address now: it is not shown again.", data };
  });
}

export async function revokeFeed(
  tenantSlug: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return runAction(form, async () => {
    const ctx = await requireTenantContext(tenantSlug);
    const { label } = await revokeFeedToken(ctx, form.get("tokenId"));
    revalidatePath(`/t/${ctx.tenant.slug}/releases/feeds`);
    return { message: `${label} is ended.` };
  });
}
