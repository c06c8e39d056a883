import type { ReactNode } from "react";
import { Wordmark } from "#components/ui/wordmark.tsx";

export default function SignInLayout({ children }: { children: ReactNode }) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-md flex-col gap-8 px-4 py-10 sm:py-16">
      <Wordmark />
      {children}
    </main>
  );
}
