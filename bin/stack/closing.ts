/** Something running: `stop` lets it finish, `kill` ends it at once. */
export type Closable = { stop: () => Promise<unknown>; kill?: () => void };

/** What was started, to be stopped in the opposite order. */
export class Closing {
  readonly #open: Closable[] = [];
  #closed: Promise<void> | undefined;

  /** Notes what was started; what is noted once closing began is stopped at once. */
  defer(closable: Closable): void {
    if (this.#closed) void closable.stop();
    else this.#open.push(closable);
  }

  get begun(): boolean {
    return this.#closed !== undefined;
  }

  /** Stops everything, last started first; asked twice, it happens once. */
  close(): Promise<void> {
    this.#closed ??= this.#closeAll();
    return this.#closed;
  }

  /** Ends everything at once. */
  kill(): void {
    for (const closable of this.#open.toReversed()) closable.kill?.();
  }

  async #closeAll(): Promise<void> {
    for (const closable of this.#open.toReversed()) {
      // One that fails to stop must not keep the others running.
      await closable.stop().catch((error: unknown) => console.error(error));
    }
  }
}
