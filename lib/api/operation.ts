import type { z } from "zod";
import type { ApiScope } from "#lib/api-tokens/schema.ts";

type Described = {
  /** Under the portal's address, with `{deploymentId}` for an id. */
  path: string;
  scope: ApiScope;
  summary: string;
  description: string;
};

/** Something the API tells. */
export type ReadOperation<Q extends z.ZodType = z.ZodType> = Described & {
  method: "get";
  query: Q;
  answer: { description: string; schema: z.ZodType };
};

/** Something the API does. What is new is answered by 201, what was known by 200. */
export type DeedOperation<B extends z.ZodType = z.ZodType> = Described & {
  method: "post";
  body: B;
  created: string;
  known: string;
  answer: z.ZodType;
  /** The same as CSV, row by row: what the rows cannot say stands in the query. */
  csv?: { query: z.ZodObject; description: string; mostBytes: number };
  /** Where what was made is found, when it has an address. */
  location?: (body: unknown) => string | null;
};

export type Operation = ReadOperation | DeedOperation;
