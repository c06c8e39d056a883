import { z } from "zod";
import { demoSignInPath } from "#lib/auth/demo-sign-in.ts";
import { changeRoute } from "#lib/auth/route.ts";
import { safePath } from "#lib/auth/safe-path.ts";
import { DomainError } from "#lib/errors.ts";
import { formObject, parse } from "#lib/parse.ts";

const input = z.object({ userId: z.uuid("Choose one of the people."), next: z.string().default("/") });

/** One click on a ready-made person: 307 keeps the POST, so next-auth's callback signs in as after a mailed link. */
export function POST(request: Request): Promise<Response> {
  return changeRoute(request, async () => {
    const { userId, next } = parse(input, formObject(await readForm(request)));
    const location = await demoSignInPath(userId, safePath(next));
    return new Response(null, { status: 307, headers: { location, "cache-control": "no-store" } });
  });
}

/** The form of the request. Throws DomainError `invalid_input` for a body that is none. */
async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw new DomainError("invalid_input", "Send the form of the sign-in page.");
  }
}
