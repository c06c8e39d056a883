/** A mail by what it says. One layout turns it into HTML and into text, so the two never differ. */
export type MailContent = {
  subject: string;
  heading: string;
  blocks: MailBlock[];
  /** The one thing to do next. */
  action: { label: string; url: string };
  /** Why the recipient gets this mail. */
  reason: string;
};

export type MailBlock =
  | { kind: "paragraph"; text: string }
  /** Words of a person, kept apart from ours. */
  | { kind: "quote"; text: string }
  | { kind: "facts"; title?: string; rows: Fact[] };

/** `struck`: what no longer holds, shown struck through. */
export type Fact = { label: string; text: string; struck?: boolean };
