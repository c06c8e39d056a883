import fc from "fast-check";
import { expect, test } from "vitest";
import { fromAudienceColumns, toAudienceColumns } from "./audience-columns.ts";
import type { NoteAudience } from "./schema.ts";

test("an audience comes back from its columns as it went in", () => {
  const audience: fc.Arbitrary<NoteAudience> = fc.oneof(
    fc.constant({ kind: "all" as const }),
    fc.record({
      kind: fc.constant("integration_type" as const),
      integrationType: fc.constantFrom("dns", "service_worker"),
    }),
    fc.record({
      kind: fc.constant("component" as const),
      component: fc.constantFrom("realtime_engine", "spec_hub"),
    }),
    fc.record({ kind: fc.constant("named" as const), tenantIds: fc.array(fc.uuid(), { maxLength: 5 }) }),
  );
  fc.assert(
    fc.property(audience, (given) => {
      expect(fromAudienceColumns(toAudienceColumns(given))).toEqual(given);
    }),
  );
});
