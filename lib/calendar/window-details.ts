import "server-only";
import { methodWords, offlineWords } from "#lib/notifications/mails/method-words.ts";

type Told = Parameters<typeof offlineWords>[0] & {
  representative: { name: string; email: string };
  contactLabel: string;
};

/** What an event of a window says below its time: how, what is offline, who to call. */
export function windowDetails({ representative: { name, email }, contactLabel, ...window }: Told): string[] {
  return [
    `Out of line: ${methodWords(window.method)}`,
    offlineWords(window),
    `Spec representative: ${name}, ${email}`,
    `Contact for the night: ${contactLabel}`,
  ];
}
