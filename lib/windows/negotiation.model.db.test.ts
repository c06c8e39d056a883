import fc from "fast-check";
import { beforeAll, inject, it } from "vitest";
import { type Arena, makeArenas, openArena } from "#lib/testing/negotiation-model/arena.ts";
import { acts, beginnings, type Real } from "#lib/testing/negotiation-model/commands.ts";
import { newModel } from "#lib/testing/negotiation-model/model.ts";
import { createWorld, type World } from "#lib/testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});

const sequences = inject("modelSequences");

it(`keeps to its rules through ${sequences} sequences of offers, answers, changes and time`, async () => {
  let arenas: Arena[] = [];
  const start = async () => {
    if (arenas.length === 0) arenas = await makeArenas(world, 200);
    const arena = arenas.pop() as Arena;
    await openArena(world, arena);
    const nothing = { offers: [], window: null };
    const real: Real = { world, arena, found: [nothing, nothing] };
    return { model: newModel(), real };
  };
  const property = fc.asyncProperty(
    beginnings,
    fc.commands(acts, { maxCommands: 14, size: "max" }),
    (beginning, commands) => fc.asyncModelRun(start, [...beginning, ...commands]),
  );
  await fc.assert(property, { numRuns: sequences });
}, 1_800_000);
