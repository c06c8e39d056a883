import "server-only";
import { randomInt } from "node:crypto";
import { crc32 } from "node:zlib";

const PREFIX = "spec_live_";
const LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
/** 43 letters of 62 hold 256 bits. */
const RANDOM_LENGTH = 43;
const CHECKSUM_LENGTH = 6;
const HINT_LENGTH = PREFIX.length + 4;

const written = new RegExp(`^${PREFIX}[0-9A-Za-z]{${RANDOM_LENGTH + CHECKSUM_LENGTH}}$`);

/**
 * A new token: a prefix that secret scanners look for, 256 random bits, and their CRC-32, so that a scanner and we
 * tell a token from something that looks like one without asking the database.
 */
export function newSecret(): string {
  const random = Array.from({ length: RANDOM_LENGTH }, () => LETTERS.charAt(randomInt(LETTERS.length)));
  return withChecksum(`${PREFIX}${random.join("")}`);
}

/** Whether `text` is a token as newSecret writes them; says nothing about whether it exists. */
export function isSecret(text: string): boolean {
  return written.test(text) && withChecksum(text.slice(0, -CHECKSUM_LENGTH)) === text;
}

/** The first characters, by which people know a token again. */
export function hintOf(secret: string): string {
  return secret.slice(0, HINT_LENGTH);
}

function withChecksum(text: string): string {
  let rest = crc32(text);
  let letters = "";
  for (let place = 0; place < CHECKSUM_LENGTH; place += 1) {
    letters = LETTERS.charAt(rest % LETTERS.length) + letters;
    rest = Math.floor(rest / LETTERS.length);
  }
  return text + letters;
}
