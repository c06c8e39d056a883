import { openApiDocument } from "#lib/api/openapi.ts";

/** The API's document; public, for it says nothing of anybody. */
export function GET(): Response {
  return Response.json(openApiDocument(), { headers: { "cache-control": "public, max-age=300" } });
}
