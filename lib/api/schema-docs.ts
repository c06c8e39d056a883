/** The API's document as its human page shows it. */

export type FieldDoc = {
  name: string;
  /** "text", "one of staging, production", "instant", "Deployment", … */
  type: string;
  isRequired: boolean;
  description: string;
};

/** An object of the API, or one of its forms. */
export type ShapeDoc = { name: string; title: string; description: string; fields: FieldDoc[] };

export type OperationDoc = {
  id: string;
  method: string;
  path: string;
  scope: string;
  summary: string;
  description: string;
  parameters: FieldDoc[];
  bodies: ShapeDoc[];
  answers: { status: string; description: string; shape: string | null }[];
  refusals: string[];
  /** A command to try it with. */
  example: string;
};

export type ApiDocs = {
  operations: OperationDoc[];
  shapes: ShapeDoc[];
  scopes: { name: string; words: string }[];
  /** Where the portal stands. */
  origin: string;
  requestsPerMinute: number;
  problems: { code: string; status: number; meaning: string }[];
};
