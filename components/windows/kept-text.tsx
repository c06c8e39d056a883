"use client";

import { useState } from "react";
import { TextArea } from "#components/ui/text-area.tsx";

type Props = { name: string; label: string; optional?: boolean; errors: string[] | undefined };

/** Words that stay in their field whatever becomes of the form. */
export function KeptText({ name, label, optional, errors }: Props) {
  const [text, setText] = useState("");
  return (
    <TextArea
      name={name}
      label={label}
      optional={optional}
      rows={3}
      maxLength={2000}
      value={text}
      onChange={(event) => setText(event.target.value)}
      errors={errors}
    />
  );
}
