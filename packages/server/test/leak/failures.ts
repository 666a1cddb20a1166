import * as z from "zod/mini";
import { apiError } from "../../src/index.js";
import { API_ERROR_BRAND } from "../../src/error/brand.js";
import { internals, secrets } from "./canaries.js";

const everything = [...Object.values(secrets), ...Object.values(internals)].join(" | ");

/** What is logged of one kind of failure: whether internals may stand in the entry. */
export interface PlantedFailure {
  readonly make: () => unknown;
  /** The code of the answer. Default: INTERNAL_ERROR. */
  readonly code?: string;
}

function withMembers(members: object, message = "failed"): Error {
  return Object.assign(new Error(message), members);
}

function withGetters(target: object, ...names: string[]): object {
  const thrown = new Error(everything);
  for (const name of names)
    Object.defineProperty(target, name, {
      enumerable: true,
      get: () => {
        throw thrown;
      },
    });
  return target;
}

function withStack(stack: string): Error {
  const error = new Error("failed");
  error.stack = stack;
  return error;
}

function named(name: string): Error {
  const error = new Error("failed");
  error.name = name;
  return error;
}

class ConnectionLost extends Error {
  override readonly name = "ConnectionLost";
  readonly connectionString = secrets.connection;
}

class Described {
  readonly inner = everything;
  toJSON(): string {
    return this.inner;
  }
  toString(): string {
    return this.inner;
  }
}

const inMessage = Object.fromEntries(
  Object.entries({ ...secrets, ...internals }).map(([what, text]): [string, PlantedFailure] => [
    `${what} in the message`,
    { make: () => new Error(`it failed: ${text}`) },
  ]),
);

const inCause = Object.fromEntries(
  Object.entries(secrets).map(([what, text]): [string, PlantedFailure] => [
    `${what} in a cause of a cause`,
    { make: () => new Error("outer", { cause: new Error("middle", { cause: new Error(text) }) }) },
  ]),
);

const forged = (members: object) => ({
  [API_ERROR_BRAND]: true,
  error_code: "NOT_FOUND",
  httpStatus: 404,
  action: "fix-request",
  message: "Not here.",
  details: {},
  ...members,
});

/** Kinds of internal failure, each with canaries where such a failure has them. */
export const failures: { readonly [kind: string]: PlantedFailure } = {
  ...inMessage,
  ...inCause,
  "a text": { make: () => everything },
  "an object": { make: () => ({ everything, nested: { list: [everything] } }) },
  "an array": { make: () => [everything] },
  "a symbol": { make: () => Symbol(everything) },
  "a function": { make: () => Object.assign(() => everything, { everything }) },
  "a map": { make: () => new Map([[everything, everything]]) },
  "an error that is named after them": { make: () => named(everything) },
  "frames in the stack": {
    make: () => withStack(`Error: failed\n    ${internals.frame}\n    at ${secrets.connection}`),
  },
  "a database's error": {
    make: () =>
      withMembers({
        code: "23505",
        query: `${internals.sql} WHERE phone = '${secrets.barePhone}' AND token = '${secrets.databasePassword}'`,
        parameters: [secrets.phone, secrets.databasePassword],
        detail: `Key (phone)=(${secrets.phone}) already exists.`,
      }),
  },
  "a query builder's error": {
    make: () =>
      new Error(`Failed query: ${internals.sql}\nparams: ${secrets.databasePassword},${secrets.barePhone}`),
  },
  "an HTTP client's error": {
    make: () =>
      withMembers({
        config: {
          headers: { Authorization: secrets.bearer, Cookie: secrets.cookie },
          auth: secrets.databasePassword,
        },
        response: { status: 403, headers: { "x-leak": everything }, data: everything },
        status: 403,
        statusCode: 403,
      }),
  },
  "a class of one's own": { make: () => new ConnectionLost(`lost ${secrets.connection}`) },
  "a class that describes itself": { make: () => new Described() },
  "an error with toJSON": { make: () => withMembers({ toJSON: () => everything }) },
  "an error with toString": { make: () => withMembers({ toString: () => everything }) },
  "getters that throw": {
    make: () => withGetters(new Error("failed"), "message", "stack", "name", "cause", "more"),
  },
  "an aggregate of errors": {
    make: () => new AggregateError([new Error(everything), everything], everything),
  },
  "an abort": { make: () => new DOMException(everything, "AbortError") },
  "a syntax error": { make: () => new SyntaxError(`Unexpected token in ${everything}`) },
  "a cycle of causes": {
    make: () => {
      const error = new Error(everything);
      error.cause = error;
      return error;
    },
  },
  "names of members": { make: () => withMembers({ [secrets.barePhone]: 1, [secrets.email]: 1 }) },
  "numbers that are telephone numbers": { make: () => withMembers({ caller: Number(secrets.barePhone) }) },
  "secrets by their names": {
    make: () =>
      withMembers({ password: "canary-hunter2", apiKey: "canary0123456789abcdef", to: [secrets.phone] }),
  },
  "JSON in a message": {
    make: () => new Error(JSON.stringify({ password: secrets.databasePassword, to: secrets.phone })),
  },
  "a text that is cut in the middle of a secret": {
    make: () => new Error(`${"x ".repeat(4_080)}${secrets.connection}${"y".repeat(20_000)}`),
  },
  "a cause of an expected error": {
    make: () => apiError("NOT_FOUND", undefined, { cause: new Error(Object.values(secrets).join(" ")) }),
    code: "NOT_FOUND",
  },
  "a cause of a server's failure": {
    make: () => apiError("DB_ERROR", undefined, { cause: new Error(everything) }),
    code: "DB_ERROR",
  },
  "a zod error thrown by hand": {
    make: () => {
      const result = z.safeParse(z.strictObject({ a: z.number() }), { [everything]: everything });
      return new z.core.$ZodRealError(result.error?.issues ?? []);
    },
    code: "INVALID_PARAMS",
  },
  "a forged brand with a code of its own": { make: () => forged({ error_code: everything }) },
  "a forged brand with getters that throw": { make: () => withGetters(forged({}), "details") },
  "a forged brand with a cycle": {
    make: () => {
      const details: { self?: unknown } = {};
      details.self = details;
      return forged({ details, cause: everything });
    },
  },
  "a proxy that throws": {
    make: () =>
      new Proxy(new Error(everything), {
        get: () => {
          throw new Error(everything);
        },
      }),
  },
};
