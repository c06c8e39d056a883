import "server-only";
import type { oas31 } from "zod-openapi";
import type { FieldDoc, ShapeDoc } from "./schema-docs.ts";

export type Schema = oas31.SchemaObject | oas31.ReferenceObject;
export type Schemas = Record<string, Schema>;

const isWhole = (schema: Schema): schema is oas31.SchemaObject => schema.$ref === undefined;

const formats: Record<string, string> = { "date-time": "instant", date: "day", uuid: "id" };
const types: Record<string, string> = { string: "text", integer: "number", boolean: "true or false" };

/** "#/components/schemas/Deployment" -> "Deployment" */
export function nameOf(schema: Schema | undefined): string | null {
  return schema?.$ref?.split("/").at(-1) ?? null;
}

/** A schema in a few words for people. */
export function typeWords(schema: Schema): string {
  if (!isWhole(schema)) return nameOf(schema) ?? "";
  if (schema.anyOf) {
    const some = schema.anyOf.map(typeWords).filter((words) => words !== "null");
    return `${some.join(" or ")}, or null`;
  }
  if (schema.const !== undefined) return `“${schema.const}”`;
  if (schema.enum) return `one of ${schema.enum.join(", ")}`;
  if (schema.items) return `list of ${typeWords(schema.items)}`;
  if (schema.properties) return `{ ${Object.keys(schema.properties).join(", ")} }`;
  const named = [schema.type ?? []].flat().filter((type) => type !== "null");
  const words = formats[schema.format ?? ""] ?? named.map((type) => types[type] ?? type).join(" or ");
  return schema.type?.includes("null") ? `${words}, or null` : words;
}

function fieldDocs(schema: oas31.SchemaObject): FieldDoc[] {
  return Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    type: typeWords(property),
    isRequired: schema.required?.includes(name) ?? false,
    description: property.description ?? "",
  }));
}

/** The forms an object may take; most have one. */
function formsOf(schema: Schema): oas31.SchemaObject[] {
  if (!isWhole(schema)) return [];
  return schema.oneOf ? schema.oneOf.filter(isWhole) : [schema];
}

export function shapeDocs(name: string, schema: Schema): ShapeDoc[] {
  return formsOf(schema).map((form) => ({
    name,
    title: form.title ?? name,
    description: form.description ?? "",
    fields: fieldDocs(form),
  }));
}

/** The first form of an object, with the example of each property that has one. */
export function exampleOf(schema: Schema): Record<string, unknown> {
  const properties = Object.entries(formsOf(schema)[0]?.properties ?? {});
  return Object.fromEntries(
    properties.flatMap(([name, property]) => {
      const example = isWhole(property) ? (property.const ?? property.example) : undefined;
      return example === undefined ? [] : [[name, example]];
    }),
  );
}
