"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { maxTrafficFileBytes } from "#lib/traffic/schema.ts";
import type { TrafficPreview } from "#lib/traffic/schema-upload.ts";
import { isRefused, type Refused, sendFile } from "./send-file.ts";

/** A file with the answers about it, and what it would become. */
type Checked = { preview: TrafficPreview; answers: string; file: File };

type Upload = {
  checked: Checked | null;
  /** What is on its way, and how much of the file (0 to 1). */
  sending: { doing: "check" | "save"; share: number } | null;
  refused: Refused | null;
  saved: string | null;
};

const idle: Upload = { checked: null, sending: null, refused: null, saved: null };

const TOO_LARGE: Refused = {
  message: "The file was not saved; what you had before is unchanged.",
  fields: { file: [`Up to ${maxTrafficFileBytes / 1e6} MB are read. Send fewer weeks, or hourly counts.`] },
};

/** Checks a file, then saves it: the same bytes with the same answers, or the server refuses. */
export function useUpload(tenantSlug: string) {
  const router = useRouter();
  const [upload, setUpload] = useState<Upload>(idle);
  const change = (part: Partial<Upload>) => setUpload((before) => ({ ...before, ...part }));

  async function send<T>(doing: "check" | "save", file: File, query: URLSearchParams): Promise<T | null> {
    change({ sending: { doing, share: 0 }, refused: null, saved: null });
    const address = `/api/t/${tenantSlug}/traffic${doing === "check" ? "/check" : ""}?${query}`;
    try {
      return await sendFile<T>(address, file, (share) => change({ sending: { doing, share } }));
    } catch (thrown) {
      if (!isRefused(thrown)) throw thrown;
      change({ refused: thrown });
      return null;
    } finally {
      change({ sending: null });
    }
  }

  async function check(file: File, query: URLSearchParams): Promise<void> {
    if (file.size > maxTrafficFileBytes) return setUpload({ ...idle, refused: TOO_LARGE });
    const answer = await send<{ preview: TrafficPreview }>("check", file, query);
    if (answer) change({ checked: { preview: answer.preview, answers: query.toString(), file } });
  }

  async function save({ file, answers, preview }: Checked): Promise<boolean> {
    const query = new URLSearchParams(answers);
    query.set("sha256", preview.sha256);
    const answer = await send<{ message: string }>("save", file, query);
    if (!answer) return false;
    setUpload({ ...idle, saved: answer.message });
    router.refresh();
    return true;
  }

  return { ...upload, check, save, forget: () => change({ checked: null }) };
}
