import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addDays, addHours } from "date-fns";
import { systemClock } from "#lib/clock.ts";
import { startEmbeddedServer } from "#lib/db/embedded-server.ts";
import { migrate } from "#lib/db/migrate.ts";
import { completeEnv } from "#lib/env.ts";
import { letGoAfter } from "../bin/stack/database.ts";
import { playRound, type Race, raceWorld } from "./accepts-round.ts";
import { percentiles } from "./percentiles.ts";

/** What came of all rounds: in each one, how many accepts won, and how the others ended. */
type Outcome = { rounds: number; oneWinner: number; slotTaken: number; others: string[]; roundMs: number[] };

/**
 * Lets `rounds` times fifty representatives accept fifty clients' offers of one slot at once, in a database of its own,
 * and prints how often exactly one won. Returns whether it always did, and no accept ended in any other way.
 */
export async function measureAccepts(rounds: number): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), "portal-bench-"));
  const server = await startEmbeddedServer(folder);
  try {
    await migrate(server.url);
    completeEnv({ DATABASE_URL: server.url, NEXTAUTH_SECRET: randomUUID(), LOG_LEVEL: "warn" });
    return report(await letGoAfter(() => play(rounds)));
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function play(rounds: number): Promise<Outcome> {
  const now = systemClock();
  const race: Race = await raceWorld(now);
  const outcome: Outcome = { rounds, oneWinner: 0, slotTaken: 0, others: [], roundMs: [] };
  for (let round = 0; round < rounds; round += 1) {
    const startsAt = addDays(now, 10 + round);
    const { winners, slotTaken, others, ms } = await playRound(race, {
      startsAt,
      endsAt: addHours(startsAt, 1),
    });
    if (winners === 1) outcome.oneWinner += 1;
    outcome.slotTaken += slotTaken;
    outcome.others.push(...others);
    outcome.roundMs.push(ms);
  }
  return outcome;
}

function report({ rounds, oneWinner, slotTaken, others, roundMs }: Outcome): boolean {
  const [p50, p95] = percentiles(roundMs, [50, 95]);
  console.log(`${rounds} rounds of 50 accepts of one slot at once: ${oneWinner} with exactly one winner,`);
  console.log(`${slotTaken} refused because the time was taken, ${others.length} ended in another way.`);
  console.log(`A round takes ${Math.round(p50)} ms (p50), ${Math.round(p95)} ms (p95).`);
  for (const words of new Set(others)) console.log(`  ${words}`);
  return oneWinner === rounds && others.length === 0;
}
