import { problemAnswer } from "#lib/api/answers.ts";
import { notFound } from "#lib/errors.ts";

/** An address the API does not have: a machine is answered as a machine. */
function answer(): Response {
  return problemAnswer(notFound());
}

export { answer as DELETE, answer as GET, answer as PATCH, answer as POST, answer as PUT };
