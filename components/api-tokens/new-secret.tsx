"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { TextInput } from "#components/ui/text-input.tsx";

/** The secret of a token that was just made: shown now and never again. */
export function NewSecret({ message, secret }: { message: string; secret: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(secret);
    setCopied(true);
  };
  return (
    <div role="status" className="flex flex-col gap-2 border-done-line border-s-3 bg-done-soft px-3 py-2.5">
      <p className="font-semibold">{message}</p>
      <TextInput
        label="The new token"
        description="Copy it now: it is shown this once, and nobody can look it up later."
        readOnly
        value={secret}
        onFocus={(event) => event.currentTarget.select()}
        className="font-mono"
      />
      <div>
        <Button size="small" onClick={copy}>
          {copied ? "Copied" : "Copy token"}
        </Button>
      </div>
    </div>
  );
}
