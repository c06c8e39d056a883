/** What a colour says. Each tone has one meaning in the whole portal; a word always stands beside it. */
export type Tone = "act" | "needs-you" | "danger" | "done" | "info" | "neutral";

/** Text colour of each tone. */
export const toneText: Record<Tone, string> = {
  act: "text-act",
  "needs-you": "text-needs",
  danger: "text-danger",
  done: "text-done",
  info: "text-info",
  neutral: "text-ink-muted",
};

/** Quiet background of each tone. */
export const toneSoft: Record<Tone, string> = {
  act: "bg-act-soft",
  "needs-you": "bg-needs-soft",
  danger: "bg-danger-soft",
  done: "bg-done-soft",
  info: "bg-info-soft",
  neutral: "bg-hover",
};

/** Border of each tone, strong enough to carry meaning. */
export const toneLine: Record<Tone, string> = {
  act: "border-act-line",
  "needs-you": "border-needs-line",
  danger: "border-danger-line",
  done: "border-done-line",
  info: "border-info-line",
  neutral: "border-line-strong",
};
