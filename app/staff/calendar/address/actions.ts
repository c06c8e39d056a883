"use server";

import { revalidatePath } from "next/cache";
import { type FormState, runAction } from "#lib/auth/action.ts";
import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { listCrews } from "#lib/calendar/list-crews.ts";
import { createCalendarToken } from "#lib/feeds/create-calendar-token.ts";
import { revokeFeedToken } from "#lib/feeds/revoke-feed-token.ts";
import { formObject } from "#lib/parse.ts";

type Made = FormState<[name: string, address: string][]>;

export async function createAddress(_previous: Made, form: FormData): Promise<Made> {
  return runAction(form, async () => {
    const ctx = await requireStaffContext();
    const crews = await listCrews(ctx);
    const address = await createCalendarToken(ctx, formObject(form));
    revalidatePath("/staff/calendar/address");
    const data: [string, string][] = [
      ["The windows you look after", address],
      ...crews.map(({ id, name }): [string, string] => [name, `${address}?crew=${id}`]),
    ];
    return { message: "Copy the address now: it is not shown again.", data };
  });
}

export async function revokeAddress(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, async () => {
    const { label } = await revokeFeedToken(await requireStaffContext(), form.get("tokenId"));
    revalidatePath("/staff/calendar/address");
    return { message: `${label} is ended.` };
  });
}
