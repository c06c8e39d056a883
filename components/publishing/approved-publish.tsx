"use client";

import type { SelectOption } from "#components/ui/select.tsx";
import { PublishDialog, type PublishSteps } from "./publish-dialog.tsx";

type Props = { name: string; revision: number; steps: PublishSteps; zones: SelectOption[]; zone: string };

/** Publishes or schedules a text that nobody writes on. */
export function ApprovedPublish({ revision, ...dialog }: Props) {
  return <PublishDialog {...dialog} flush={async () => revision} />;
}
