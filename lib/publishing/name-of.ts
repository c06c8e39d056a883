import { type ComponentName, componentLabels } from "#lib/releases/schema.ts";

/** "Realtime Engine 8.14.0" */
export function nameOf({ release }: { release: { component: ComponentName; version: string } }): string {
  return `${componentLabels[release.component]} ${release.version}`;
}
