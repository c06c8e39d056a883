import "server-only";

/** A mail that did not leave. The message is shown to people and holds neither link nor body. */
export class MailFailure extends Error {
  /** The server refused the address itself: trying again changes nothing. */
  readonly permanent: boolean;

  constructor(message: string, permanent: boolean) {
    super(message);
    this.name = "MailFailure";
    this.permanent = permanent;
  }
}

const LONGEST_ANSWER = 200;

const words: Record<string, string> = {
  ECONNECTION: "The mail server could not be reached.",
  ESOCKET: "The mail server could not be reached.",
  ECONNREFUSED: "The mail server could not be reached: it refused the connection.",
  EDNS: "The mail server's name could not be resolved.",
  ETIMEDOUT: "The mail server did not answer in time.",
  EAUTH: "The mail server did not accept our user name and password.",
  ETLS: "No secure connection to the mail server could be made.",
};

/** What nodemailer threw, in plain words with the server's own answer. */
export function toMailFailure(error: unknown): MailFailure {
  const {
    code = "",
    responseCode,
    response,
  } = error as { code?: string; responseCode?: number; response?: string };
  const answer = response ? ` It answered: ${response.replaceAll(/\s+/g, " ").slice(0, LONGEST_ANSWER)}` : "";
  const permanent = code === "EENVELOPE" && responseCode !== undefined && responseCode >= 500;
  const refused = permanent
    ? "The mail server refused the address."
    : "The mail server did not take the mail.";
  return new MailFailure(`${words[code] ?? refused}${answer}`, permanent);
}
