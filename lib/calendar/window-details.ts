import "server-only";
import { methodWords, offlineWords } from "#lib/notifications/mails/method-words.ts";

type Told = {
  method: Parameters<typeof methodWords>[0];
  representative: { name: string; email: string };
  contactLabel: string;
};

/** What an event of a window says below its time: how, what is offline, who to call. */
export function windowDetails({ method, representative: { name, email }, contactLabel }: Told): string[] {
  return [
    `Out of line: ${methodWords(method)}`,
    offlineWords(method),
    `Spec representative: ${name}, ${email}`,
    `Contact for the night: ${contactLabel}`,
  ];
}
