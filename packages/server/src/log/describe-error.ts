import { bytesText, dataOf, elementsOf, isArray, keysOf, read } from "./own-data.js";
import { cutText, isSecretName, REDACTED, redactText } from "./redact-text.js";

/** What a log is told of a thrown value: plain data, redacted, of bounded size. */
export interface DescribedError {
  /** The error's name, or what kind of value was thrown. */
  readonly type: string;
  readonly message?: string;
  readonly stack?: string;
  /** Further members of the value, such as a database's error code. */
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly cause?: DescribedError;
  /** The errors that an AggregateError holds. */
  readonly errors?: readonly DescribedError[];
}

/** Takes out of a text what must not be logged. */
export type Redact = (text: string) => string;

/** Causes of causes, fields of fields. */
const MAX_DEPTH = 4;
const MAX_MEMBERS = 20;
const MAX_NAME = 100;
/** Errors, members and elements of one description, and the characters of all its texts: 20 lists of 20 are 400 already. */
const MAX_VALUES = 200;
const MAX_CHARACTERS = 32_768;
const OWN_PLACE = new Set(["name", "message", "stack", "cause", "errors"]);

/**
 * Describes any thrown value for a log. Never throws and runs no `toJSON`; getters of fields are not run either, and those
 * of message and stack may fail. Of what is large the first part is told: of one text 8,192 characters, of all texts
 * 32,768; of one list 20 values, of everything 200.
 */
export function describeError(thrown: unknown, redact: Redact = redactText): DescribedError {
  return new Description(redact).error(thrown, 0);
}

/** One description, and what is left of its bounds. */
class Description {
  readonly #redact: Redact;
  #values = MAX_VALUES;
  #characters = MAX_CHARACTERS;

  constructor(redact: Redact) {
    this.#redact = redact;
  }

  error(thrown: unknown, depth: number): DescribedError {
    this.#values -= 1;
    if (typeof thrown === "function") return { type: "function" };
    if (typeof thrown !== "object" || thrown === null)
      return { type: typeOf(thrown), message: this.#text(String(thrown)) };
    const bytes = bytesText(thrown);
    if (bytes !== undefined) return { type: "object", message: bytes };
    const name = read(thrown, "name");
    const own = {
      type: typeof name === "string" && name !== "" ? this.#name(name) : "object",
      ...this.#textOf(thrown, "message"),
      ...this.#textOf(thrown, "stack"),
    };
    // The first cause says most: its fields come before those of what followed from it.
    const cause = this.#causeOf(thrown, depth);
    const fields = this.#fieldsOf(thrown, depth);
    return {
      ...own,
      ...(Object.keys(fields).length > 0 && { fields }),
      ...cause,
      ...this.#errorsOf(thrown, depth),
    };
  }

  #textOf<Key extends "message" | "stack">(thrown: object, key: Key): { readonly [K in Key]?: string } {
    const text = read(thrown, key);
    return typeof text === "string" ? ({ [key]: this.#text(text) } as { [K in Key]: string }) : {};
  }

  #causeOf(thrown: object, depth: number): Pick<DescribedError, "cause"> {
    const cause = read(thrown, "cause");
    if (cause === undefined || depth >= MAX_DEPTH || this.#values <= 0) return {};
    return { cause: this.error(cause, depth + 1) };
  }

  #errorsOf(thrown: object, depth: number): Pick<DescribedError, "errors"> {
    const errors = read(thrown, "errors");
    if (!isArray(errors) || depth >= MAX_DEPTH) return {};
    return { errors: this.#each(elementsOf(errors, MAX_MEMBERS), (error) => this.error(error, depth + 1)) };
  }

  #fieldsOf(thrown: object, depth: number): Record<string, unknown> {
    const fields: Record<string, unknown> = {};
    for (const key of keysOf(thrown, MAX_MEMBERS)) {
      if (this.#values <= 0) break;
      if (OWN_PLACE.has(key)) continue;
      const value = dataOf(thrown, key);
      if (value === undefined) continue;
      // Defined and not assigned: a field may be called __proto__.
      Object.defineProperty(fields, this.#name(key), {
        value: isSecretName(key) ? REDACTED : this.#plain(value, depth + 1),
        enumerable: true,
        configurable: true,
      });
    }
    return fields;
  }

  /** A value as JSON can hold it, without asking it for its own opinion. */
  #plain(value: unknown, depth: number): unknown {
    this.#values -= 1;
    if (typeof value === "boolean" || value === null) return value;
    // A number may be somebody's telephone number as well.
    if (typeof value === "number") return this.#text(String(value)) === String(value) ? value : REDACTED;
    if (typeof value === "string") return this.#text(value);
    if (typeof value === "bigint" || typeof value === "symbol") return this.#text(value.toString());
    if (typeof value !== "object") return `[${typeof value}]`;
    const bytes = bytesText(value);
    if (bytes !== undefined) return bytes;
    if (depth >= MAX_DEPTH) return "[deeper]";
    if (!isArray(value)) return this.#fieldsOf(value, depth);
    return this.#each(elementsOf(value, MAX_MEMBERS), (element) => this.#plain(element, depth + 1));
  }

  /** As many as there are values left. */
  #each<T>(elements: readonly unknown[], describe: (element: unknown) => T): T[] {
    const described: T[] = [];
    for (const element of elements) if (this.#values > 0) described.push(describe(element));
    return described;
  }

  /** Cut before it is searched: what is cut away costs nothing. */
  #text(text: string): string {
    const kept = cutText(text, this.#characters);
    this.#characters = Math.max(0, this.#characters - kept.length);
    return this.#redact(kept);
  }

  /** More of a name is searched than is told: half a secret looks like none. */
  #name(name: string): string {
    return this.#redact(name.slice(0, 4 * MAX_NAME)).slice(0, MAX_NAME);
  }
}

function typeOf(value: unknown): string {
  return value === null ? "null" : typeof value;
}
