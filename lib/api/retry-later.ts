import { DomainError, type ErrorCode } from "#lib/errors.ts";

/** A refusal that is over soon. `seconds` becomes the Retry-After header. */
export class RetryLater extends DomainError {
  readonly seconds: number;

  constructor(code: ErrorCode, message: string, seconds: number) {
    super(code, message);
    this.seconds = seconds;
  }
}
