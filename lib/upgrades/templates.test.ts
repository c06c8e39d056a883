import { expect, it } from "vitest";
import { reachOf } from "./rules-reach.ts";
import { announcement } from "./schema-announcement.ts";
import { templateOf, templates } from "./templates.ts";

it.each(templates.filter(({ id }) => id !== "blank"))(
  "the words of $label are what the form accepts",
  (template) => {
    const { steps, expectedMinutes, component, what, why, impact } = template;
    const { shape } = announcement;
    const words = { what, why, impact, expectedMinutes, component };
    for (const [name, value] of Object.entries(words))
      expect(shape[name as keyof typeof words].safeParse(value).success, name).toBe(true);
    const asked = steps.map(({ text, integrationType }) => ({
      text,
      integrationType: integrationType ?? "",
    }));
    expect(shape.steps.safeParse(asked).success).toBe(true);
    for (const type of ["dns", "service_worker"])
      expect(steps.some(({ integrationType }) => integrationType === type)).toBe(true);
  },
);

it("an address that names no template begins blank", () => {
  for (const id of [undefined, "", "none", ["database"]]) expect(templateOf(id).id).toBe("blank");
});

it("the reach of an announcement counts a person once, and names tenants that nobody would answer for", () => {
  const chosen = [
    { name: "Acme", people: [0, 1] },
    { name: "Globex", people: [1] },
    { name: "Empty", people: [] },
  ];
  expect(reachOf(chosen)).toEqual({ tenants: 3, people: 2, unreached: ["Empty"] });
});
