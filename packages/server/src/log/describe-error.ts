import { isSecretName, REDACTED, redactText } from "./redact-text.js";

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
const OWN_PLACE = new Set(["name", "message", "stack", "cause", "errors"]);

/**
 * Describes any thrown value for a log. Never throws and runs no `toJSON`; getters of fields are not run either, and those
 * of message and stack may fail.
 */
export function describeError(thrown: unknown, redact: Redact = redactText, depth = 0): DescribedError {
  if (typeof thrown === "function") return { type: "function" };
  if (typeof thrown !== "object" || thrown === null)
    return { type: typeOf(thrown), message: redact(String(thrown)) };
  const name = read(thrown, "name");
  const message = read(thrown, "message");
  const stack = read(thrown, "stack");
  const fields = fieldsOf(thrown, redact, depth);
  return {
    type: typeof name === "string" && name !== "" ? redact(name).slice(0, MAX_NAME) : "object",
    ...(typeof message === "string" && { message: redact(message) }),
    ...(typeof stack === "string" && { stack: redact(stack) }),
    ...(Object.keys(fields).length > 0 && { fields }),
    ...(depth < MAX_DEPTH && inner(thrown, redact, depth + 1)),
  };
}

function typeOf(value: unknown): string {
  return value === null ? "null" : typeof value;
}

function inner(thrown: object, redact: Redact, depth: number): Pick<DescribedError, "cause" | "errors"> {
  const cause = read(thrown, "cause");
  const errors = read(thrown, "errors");
  return {
    ...(cause !== undefined && { cause: describeError(cause, redact, depth) }),
    ...(isArray(errors) && {
      errors: elementsOf(errors).map((error) => describeError(error, redact, depth)),
    }),
  };
}

function fieldsOf(thrown: object, redact: Redact, depth: number): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const key of keysOf(thrown)) {
    if (OWN_PLACE.has(key)) continue;
    const value = dataOf(thrown, key);
    if (value === undefined) continue;
    const name = redact(key).slice(0, MAX_NAME);
    // Defined and not assigned: a field may be called __proto__.
    Object.defineProperty(fields, name, {
      value: isSecretName(key) ? REDACTED : plain(value, redact, depth + 1),
      enumerable: true,
      configurable: true,
    });
  }
  return fields;
}

/** A value as JSON can hold it, without asking it for its own opinion. */
function plain(value: unknown, redact: Redact, depth: number): unknown {
  if (typeof value === "boolean" || value === null) return value;
  // A number may be somebody's telephone number as well.
  if (typeof value === "number") return redact(String(value)) === String(value) ? value : REDACTED;
  if (typeof value === "string") return redact(value);
  if (typeof value === "bigint" || typeof value === "symbol") return redact(value.toString());
  if (typeof value !== "object") return `[${typeof value}]`;
  if (depth >= MAX_DEPTH) return "[deeper]";
  if (isArray(value)) return elementsOf(value).map((element) => plain(element, redact, depth + 1));
  return fieldsOf(value, redact, depth);
}

function isArray(value: unknown): value is readonly unknown[] {
  try {
    return Array.isArray(value);
  } catch {
    // A revoked proxy.
    return false;
  }
}

function elementsOf(array: readonly unknown[]): unknown[] {
  try {
    return array.slice(0, MAX_MEMBERS);
  } catch {
    return [];
  }
}

function keysOf(value: object): string[] {
  try {
    return Object.keys(value).slice(0, MAX_MEMBERS);
  } catch {
    return [];
  }
}

function dataOf(value: object, key: string): unknown {
  try {
    return Object.getOwnPropertyDescriptor(value, key)?.value;
  } catch {
    return undefined;
  }
}

function read(value: object, key: string): unknown {
  try {
    return (value as Readonly<Record<string, unknown>>)[key];
  } catch {
    return undefined;
  }
}
