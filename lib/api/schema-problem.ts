import { z } from "zod";
import { refusals } from "./refusals.ts";

/** Problem details (RFC 9457), as every refusal of the API. */
export const problemSchema = z
  .object({
    type: z
      .string()
      .meta({ description: "Where the problem is explained.", example: "/api-docs#invalid_input" }),
    title: z.string().meta({ example: "Unprocessable content" }),
    status: z.int().meta({ example: 422 }),
    code: z.enum(refusals.map(({ code }) => code)).meta({ example: "invalid_input" }),
    detail: z.string().meta({ description: "What is wrong and what to do, in words." }),
    errors: z
      .array(
        z.object({
          pointer: z.string().meta({ description: "A JSON pointer (RFC 6901).", example: "#/environment" }),
          detail: z.string().meta({ example: "Acme Bank has no environment “staging”." }),
        }),
      )
      .optional()
      .meta({ description: "The faulty places of the body or the query." }),
    reference: z.string().optional().meta({ description: "Of an unexpected failure, for our operators." }),
  })
  .meta({ id: "Problem", description: "A refusal, as problem details (RFC 9457)." });
