import { z } from "zod";

/** A whole number, not negative, that PostgreSQL's `integer` holds: revisions, sequences, numbers that count up. */
export const int4 = z.coerce
  .number("This number is not valid.")
  .int("This number is not valid.")
  .min(0, "This number is not valid.")
  .max(2_147_483_647, "This number is not valid.");
