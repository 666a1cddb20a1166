/** OpenTelemetry's word for what is not told by its own name. */
const OTHER = "_OTHER";

/** Lets so many different values through and no more: each value of a metric's attribute is kept for good. */
export class LimitedValues {
  readonly #seen = new Set<string>();
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Gives the value, or `_OTHER` once there have been too many. */
  take(value: string): string {
    if (this.#seen.has(value)) return value;
    if (this.#seen.size >= this.#limit) return OTHER;
    this.#seen.add(value);
    return value;
  }
}
