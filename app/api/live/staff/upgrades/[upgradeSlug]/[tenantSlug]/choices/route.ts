import { liveRoute } from "#lib/auth/route.ts";
import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { checkChoices } from "#lib/windows/check-choices.ts";
import { choicesFromText } from "#lib/windows/rules-choices-text.ts";

type Context = { params: Promise<{ tenantSlug: string; upgradeSlug: string }> };

/** What the portal says of the vendor's choices while they are written; nothing is kept. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const part = await params;
  const choices = choicesFromText(new URL(request.url).searchParams.get("choices"));
  return liveRoute(async () => checkChoices(await requireStaffContext(), { ...part, choices }));
}
