import "server-only";
import { z } from "zod";
import {
  createDocument,
  type oas31,
  type ZodOpenApiObject,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
  type ZodOpenApiResponsesObject,
} from "zod-openapi";
import { apiScopeNames, apiScopes } from "#lib/api-tokens/schema.ts";
import { idempotencyKey } from "./answer-once.ts";
import type { DeedOperation, Operation } from "./operation.ts";
import { operations } from "./operations.ts";
import { refusalsOf } from "./refusals.ts";
import { problemSchema } from "./schema-problem.ts";

const header = (description: string, example: string | number) => ({
  description,
  schema: { type: typeof example === "number" ? "integer" : "string", example } as const,
});
const limits = {
  RateLimit: header("What is left of the limit: r requests for t seconds.", '"token";r=599;t=60'),
  "RateLimit-Policy": header("The limit: q requests in w seconds.", '"token";q=600;w=60'),
};
const retryAfter = { "Retry-After": header("Seconds to wait.", 1) };
const replayed = {
  "Idempotency-Replayed": header("“true” when the answer is the one that was kept.", "true"),
};

const challenge = {
  "WWW-Authenticate": header("How to sign in.", 'Bearer realm="Spec release portal"'),
};

/** A JSON body, or for some operations the same as CSV. */
function bodiesOf({ body, csv }: DeedOperation) {
  const rows = z
    .string()
    .meta({ description: csv?.description, example: "timestamp,value\n2026-12-01T02:00:00Z,1834\n" });
  return { ...json(body), ...(csv && { "text/csv": { schema: rows } }) };
}

const json = (schema: z.ZodType) => ({ "application/json": { schema } });

function answersOf(operation: Operation): ZodOpenApiResponsesObject {
  const refused = [...refusalsOf(operation)].map(([status, possible]) => [
    String(status),
    {
      description: possible.map(({ code, meaning }) => `\`${code}\`: ${meaning}`).join("\n\n"),
      headers: headersOfRefusal(operation, Number(status)),
      content: { "application/problem+json": { schema: problemSchema } },
    },
  ]);
  return { ...successes(operation), ...Object.fromEntries(refused) };
}

function headersOfRefusal({ method }: Operation, status: number) {
  if (status === 401) return challenge;
  return {
    ...limits,
    ...([409, 429].includes(status) && retryAfter),
    ...(method === "post" && [404, 409, 422].includes(status) && replayed),
  };
}

function successes(operation: Operation): ZodOpenApiResponsesObject {
  if (operation.method === "get") {
    const { description, schema } = operation.answer;
    return { "200": { description, headers: limits, content: json(schema) } };
  }
  const headers = { ...limits, ...replayed };
  const location = operation.location && { Location: header("Where it is found.", operation.path) };
  return {
    "200": { description: operation.known, headers, content: json(operation.answer) },
    "201": {
      description: operation.created,
      headers: { ...headers, ...location },
      content: json(operation.answer),
    },
  };
}

function toOpenApi(operation: Operation): ZodOpenApiOperationObject {
  const { summary, description, method, path, scope } = operation;
  const deploymentId = z.uuid().meta({ description: "As it was answered when the deployment was reported." });
  const id = { path: z.object({ deploymentId }) };
  const key = idempotencyKey.meta({
    description: "Your own name for this wish: the same request under it is done once, for 7 days.",
    example: "run-4711-start",
  });
  const asked = operation.method === "get" ? operation.query : operation.csv?.query;
  return {
    operationId: `${method}${path.replace("/api/v1", "").replaceAll(/[/{}]+(\w?)/g, (_, letter) => letter.toUpperCase())}`,
    summary,
    description,
    security: [{ token: [scope] }],
    requestParams: {
      ...(path.includes("{deploymentId}") && id),
      ...(asked instanceof z.ZodObject && { query: asked }),
      ...(method === "post" && { header: z.object({ "Idempotency-Key": key }) }),
    },
    ...(operation.method === "post" && { requestBody: { required: true, content: bodiesOf(operation) } }),
    responses: answersOf(operation),
  };
}

/** The API as an OpenAPI 3.1 document, made of the schemas by which requests are read. */
export function openApiDocument(): oas31.OpenAPIObject {
  const paths: ZodOpenApiPathsObject = {};
  for (const operation of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: toOpenApi(operation) };
  }
  const scopes = apiScopeNames.map((name) => `- \`${name}\`: ${apiScopes[name]}`).join("\n");
  const document: ZodOpenApiObject = {
    openapi: "3.1.0",
    info: {
      title: "Spec release portal",
      version: "1",
      description: `By this the deployment pipeline tells the portal what runs where, and a client’s monitoring when few people are served. Scopes of a token:\n\n${scopes}`,
    },
    servers: [{ url: "/" }],
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: {
        token: {
          type: "http",
          scheme: "bearer",
          description:
            "An API token: an administrator of Spec makes one for the pipeline, a client’s admin one for that client’s own data: `Authorization: Bearer spec_live_…`",
        },
      },
    },
  };
  // The library types what it makes as 3.2, which says more than we asked it for.
  return createDocument(document, {
    override: ({ jsonSchema }) => withoutNoise(jsonSchema),
  }) as oas31.OpenAPIObject;
}

/** A format says all that the long pattern of an instant or id repeats. */
function withoutNoise(schema: { format?: string; pattern?: string }): void {
  if (schema.format) delete schema.pattern;
}
