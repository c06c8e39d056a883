import { beforeAll, expect, it } from "vitest";
import { clientContext } from "#lib/testing/contexts.ts";
import { createWorld, type World } from "#lib/testing/world.ts";
import { getNoteMail, setNoteMail } from "./note-mail.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});

const reader = () => clientContext(world.acme, world.acme.reader, world.now, "reader");
const coordinator = () => clientContext(world.acme, world.acme.coordinator, world.now);

it("a member chooses which notes come by mail, for oneself alone", async () => {
  expect(await getNoteMail(reader())).toBe("weekly");
  await setNoteMail(reader(), { noteMail: "none" });
  await setNoteMail(reader(), { noteMail: "none" });
  expect(await getNoteMail(reader())).toBe("none");
  expect(await getNoteMail(coordinator())).toBe("weekly");
  await expect(setNoteMail(reader(), { noteMail: "hourly" })).rejects.toMatchObject({
    fields: { noteMail: ["Choose one of the three."] },
  });
});
