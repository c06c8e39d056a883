import "server-only";
import type { StaffContext } from "#lib/auth/context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { unanswered } from "./rules.ts";
import type { DeskRequestItem } from "./schema.ts";
import { findDeskRequests } from "./store.ts";
import { toListItem } from "./to-request.ts";

const MOST = 200;

/** The queue of requests that wait, soonest due first; with `all`, the answered ones too, newest first. */
export async function listDeskRequests(ctx: StaffContext, all: boolean): Promise<DeskRequestItem[]> {
  const found = await withStaff(ctx, (db) => findDeskRequests(db, all ? undefined : unanswered, MOST));
  return found.map((request) => ({
    ...toListItem(request),
    tenant: request.tenant,
    owner: request.owner.name,
    mine: request.owner.id === ctx.user.id,
  }));
}
