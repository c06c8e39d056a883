import { realtimeEngineEarly } from "./notes/realtime-engine-early.ts";
import { realtimeEngineLate } from "./notes/realtime-engine-late.ts";
import { securityPatches } from "./notes/security-patches.ts";
import { specHubEarly } from "./notes/spec-hub-early.ts";
import { specHubLate } from "./notes/spec-hub-late.ts";
import type { ReleaseStory } from "./story.ts";

/** Every release of the demonstration world. A version shipped anew stands after the one it replaces. */
export const stories: ReleaseStory[] = [
  ...realtimeEngineEarly,
  ...realtimeEngineLate,
  ...specHubEarly,
  ...specHubLate,
  ...securityPatches,
];
