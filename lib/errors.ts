/** Every failure the portal expects, by the HTTP status it maps to. */
export const errorStatus = {
  invalid_input: 422,
  key_reused: 422,
  bad_request: 400,
  sign_in_required: 401,
  invalid_token: 401,
  forbidden: 403,
  missing_scope: 403,
  not_found: 404,
  gone: 410,
  method_not_allowed: 405,
  conflict: 409,
  slot_taken: 409,
  still_running: 409,
  too_large: 413,
  unsupported_media_type: 415,
  too_many_requests: 429,
  cross_site: 403,
} as const;

export type ErrorCode = keyof typeof errorStatus;

/** Messages by field name, in words for the person who filled the form. */
export type FieldErrors = Record<string, string[]>;

/** An expected failure. `message` is shown to people: it says what is wrong and what to do next. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly fields: FieldErrors | undefined;

  constructor(code: ErrorCode, message: string, fields?: FieldErrors) {
    super(message);
    this.name = "DomainError";
    this.code = code;
    this.fields = fields;
  }
}

/** The one answer for an id that does not exist and for an id of another tenant. */
export function notFound(): DomainError {
  return new DomainError("not_found", "There is nothing at this address, or it is not shared with you.");
}
