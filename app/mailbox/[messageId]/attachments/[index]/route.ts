import { readAttachment } from "#lib/mailbox/read-mailbox.ts";
import { problem } from "#lib/problem.ts";

type Context = { params: Promise<{ messageId: string; index: string }> };

/** One attachment of a mail, always as a download. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  try {
    const { messageId, index } = await params;
    const { filename, contentType, content } = await readAttachment(messageId, Number(index));
    const name = encodeURIComponent(filename).replaceAll("'", "%27");
    return new Response(content, {
      headers: { "content-type": contentType, "content-disposition": `attachment; filename*=UTF-8''${name}` },
    });
  } catch (error) {
    return problem(error);
  }
}
