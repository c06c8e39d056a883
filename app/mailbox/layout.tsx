import type { ReactNode } from "react";
import { Wordmark } from "#components/ui/wordmark.tsx";

export default function MailboxLayout({ children }: { children: ReactNode }) {
  return (
    <main className="mx-auto flex w-full max-w-3xl flex-col gap-8 px-4 py-10">
      <Wordmark />
      <div>{children}</div>
    </main>
  );
}
