"use client";

import { Button } from "#components/ui/button.tsx";
import { StatusPage } from "./status-page.tsx";

export type ErrorPageProps = {
  error: Error & { digest?: string };
  reset: () => void;
  /** Outside the shell. */
  standalone?: boolean;
};

/** What a person sees when a page failed unexpectedly; the digest finds the failure in the log. */
export function ErrorPage({ error, reset, standalone }: ErrorPageProps) {
  return (
    <StatusPage
      standalone={standalone ?? false}
      title="This page did not load"
      action={<Button onClick={reset}>Try again</Button>}
    >
      Something went wrong on our side, and nothing was changed. If it stays, tell your Spec representative
      {error.digest ? ` the reference ${error.digest}.` : " what you were doing."}
    </StatusPage>
  );
}
