import type { TrafficFileProblem } from "./schema.ts";

/** A fault that ends the reading of traffic. */
export class TrafficFileFault extends Error {
  readonly problem: TrafficFileProblem;

  constructor(code: TrafficFileProblem["code"], line: number | null, message: string) {
    super(message);
    this.problem = { code, line, message };
  }
}
