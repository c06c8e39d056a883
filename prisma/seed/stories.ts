import { realtimeEngineEarly } from "./notes/realtime-engine-early.ts";
import type { ReleaseStory } from "./story.ts";

/** Every release of the demonstration world. A version shipped anew stands after the one it replaces. */
export const stories: ReleaseStory[] = [...realtimeEngineEarly];
