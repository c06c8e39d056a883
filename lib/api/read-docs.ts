import "server-only";
import type { oas31 } from "zod-openapi";
import { apiScopeNames, apiScopes } from "#lib/api-tokens/schema.ts";
import { env } from "#lib/env.ts";
import { publicUrl } from "#lib/mail/public-url.ts";
import { openApiDocument } from "./openapi.ts";
import { exampleOf, nameOf, type Schema, type Schemas, shapeDocs, typeWords } from "./read-shapes.ts";
import { refusals } from "./refusals.ts";
import type { ApiDocs, FieldDoc, OperationDoc } from "./schema-docs.ts";

/** The API's document for people, read from the document for machines. */
export function readDocs(): ApiDocs {
  const { paths = {}, components } = openApiDocument();
  const schemas: Schemas = components?.schemas ?? {};
  const operations = Object.entries(paths).flatMap(([path, { get, post }]) => [
    ...(post ? [operationDoc("POST", path, post, schemas)] : []),
    ...(get ? [operationDoc("GET", path, get, schemas)] : []),
  ]);
  return {
    operations,
    shapes: Object.entries(schemas)
      .filter(([name]) => !name.startsWith("New"))
      .flatMap(([name, schema]) => shapeDocs(name, schema)),
    scopes: apiScopeNames.map((name) => ({ name, words: apiScopes[name] })),
    problems: refusals,
    origin: publicUrl("/"),
    requestsPerMinute: env().API_REQUESTS_PER_MINUTE,
  };
}

function operationDoc(
  method: string,
  path: string,
  operation: oas31.OperationObject,
  schemas: Schemas,
): OperationDoc {
  const body = bodyName(operation);
  const responses: [string, oas31.ResponseObject][] = Object.entries(operation.responses ?? {});
  return {
    id: operation.operationId ?? path,
    ...{ method, path },
    scope: operation.security?.[0]?.["token"]?.[0] ?? "",
    summary: operation.summary ?? "",
    description: operation.description ?? "",
    parameters: (operation.parameters ?? []).flatMap(parameterDoc),
    bodies: body ? shapeDocs(body, schemas[body] ?? {}) : [],
    answers: responses
      .filter(([status]) => status < "400")
      .map(([status, { description, content }]) => ({
        ...{ status, description },
        shape: nameOf(content?.["application/json"]?.schema),
      })),
    refusals: responses.filter(([status]) => status >= "400").map(([status]) => status),
    example: command(method, path, body ? schemas[body] : undefined),
  };
}

function parameterDoc(parameter: oas31.ParameterObject | oas31.ReferenceObject): FieldDoc[] {
  if (!("name" in parameter)) return [];
  const { name, schema = {}, required = false } = parameter;
  const description = parameter.description ?? schema.description ?? "";
  return [{ name, type: `${typeWords(schema)} (${parameter.in})`, isRequired: required, description }];
}

function bodyName({ requestBody }: oas31.OperationObject): string | null {
  if (!requestBody || !("content" in requestBody)) return null;
  return nameOf(requestBody.content["application/json"]?.schema);
}

const EXAMPLE_ID = "01977000-0000-7000-8000-000000000002";

function command(method: string, path: string, body: Schema | undefined): string {
  const lines = [
    `curl ${publicUrl(path.replace("{deploymentId}", EXAMPLE_ID))}`,
    '-H "Authorization: Bearer $SPEC_API_TOKEN"',
  ];
  if (method === "POST" && body) {
    const example = exampleOf(body);
    const key = String(example["reference"] ?? "run-4711");
    lines.push(`-H "Idempotency-Key: ${key}"`, '-H "Content-Type: application/json"');
    lines.push(`-d '${JSON.stringify(example, null, 2)}'`);
  }
  return lines.join(" \\\n  ");
}
