import { person } from "./people.ts";
import { worldSize } from "./size.ts";

/** The vendor's representatives; each looks after as many tenants as the next. */
export const representatives = Array.from({ length: worldSize.representatives }, (_, number) =>
  person(number, `representative-${number + 1}@spec.example`, "Europe/Stockholm"),
);
