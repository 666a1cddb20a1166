import { API_ERROR_BRAND } from "../../src/error/brand.js";

/** Stands in everything that must not reach the wire. */
export const CANARY = "canary-postgres://admin:hunter2@db.internal/sms";

function errorWith(members: object): Error {
  return Object.assign(new Error(CANARY), members);
}

/** Whatever code may throw that is no API error, by name. */
export const oddities: { readonly [name: string]: () => unknown } = {
  error: () => new Error(CANARY),
  "type-error": () => new TypeError(CANARY),
  "syntax-error": () => new SyntaxError(CANARY),
  "with-cause": () => new Error(CANARY, { cause: new Error(CANARY) }),
  "aggregate-error": () => new AggregateError([new Error(CANARY)], CANARY),
  "abort-error": () => new DOMException(CANARY, "AbortError"),
  "sql-error": () => errorWith({ query: CANARY, code: "23505", detail: CANARY }),
  "error-with-status": () => errorWith({ status: 418, statusCode: 418, headers: { "x-leak": CANARY } }),
  "error-with-to-json": () => errorWith({ toJSON: () => CANARY }),
  "error-with-hostile-getters": () =>
    Object.defineProperties(new Error(CANARY), {
      message: {
        get: () => {
          throw new Error(CANARY);
        },
      },
      stack: {
        get: () => {
          throw new Error(CANARY);
        },
      },
    }),
  text: () => CANARY,
  "empty-text": () => "",
  "the word route": () => "route",
  "the word router": () => "router",
  zero: () => 0,
  false: () => false,
  "not a number": () => NaN,
  number: () => 404,
  null: () => null,
  undefined: () => undefined,
  symbol: () => Symbol(CANARY),
  function: () => () => CANARY,
  object: () => ({ status: false, error_code: "UNAUTHORIZED", description: CANARY }),
  promise: () => Promise.resolve(CANARY),
  "revoked-proxy": () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  },
  "hostile-proxy": () =>
    new Proxy(
      {},
      {
        get: () => {
          throw new Error(CANARY);
        },
        getPrototypeOf: () => {
          throw new Error(CANARY);
        },
      },
    ),
  "forged-brand": () => ({ [API_ERROR_BRAND]: true, error_code: CANARY, message: CANARY }),
  "forged-brand-with-cycle": () => {
    const details: { self?: unknown } = {};
    details.self = details;
    return { [API_ERROR_BRAND]: true, error_code: "UNAUTHORIZED", httpStatus: 401, message: CANARY, details };
  },
};
