import { expect, test } from "vitest";
import { apiError } from "../error/api-error-of-code.js";
import { toResponse } from "../standard/to-response.js";
import { mapFailure } from "./map-failure.js";

type SendFailure =
  | { readonly kind: "no-recipients" }
  | { readonly kind: "no-message" }
  | { readonly kind: "unknown-sender"; readonly sender: string }
  | { readonly kind: "queue-down"; readonly host: string };

const toError = (failure: SendFailure) =>
  mapFailure("kind", failure)
    .with("no-recipients", "INVALID_TO")
    .with("no-message", "unknown-sender", (either) =>
      apiError(either.kind === "no-message" ? "INVALID_MESSAGE" : "INVALID_SENDER"),
    )
    .with("queue-down", "DB_ERROR")
    .exhaustive();

test.each<[SendFailure, string]>([
  [{ kind: "no-recipients" }, "INVALID_TO"],
  [{ kind: "no-message" }, "INVALID_MESSAGE"],
  [{ kind: "unknown-sender", sender: "x" }, "INVALID_SENDER"],
  [{ kind: "queue-down", host: "db" }, "DB_ERROR"],
])("%o becomes %s", (failure, code) => {
  expect(toError(failure).error_code).toBe(code);
});

test("a failure is the cause of a 5xx, and no cause of what is expected", () => {
  const failure = { kind: "queue-down", host: "db" } as const;
  expect(toError(failure).cause).toBe(failure);
  expect(toError({ kind: "no-recipients" })).not.toHaveProperty("cause");
});

test("a kind that the types do not know is INTERNAL_ERROR and tells nothing", () => {
  const unknown: unknown = { kind: "secret-value", token: "secret-value" };
  // What another build of the service sends is not what this one was compiled with.
  const error = toError(unknown as SendFailure);
  expect(error.error_code).toBe("INTERNAL_ERROR");
  expect(error.cause).toBe(unknown);
  expect(String(error) + (toResponse(error).body ?? "")).not.toContain("secret-value");
});

test("a kind that is spelt like a code is not taken for it", () => {
  const unknown: unknown = { kind: "DB_ERROR" };
  expect(toError(unknown as SendFailure).error_code).toBe("INTERNAL_ERROR");
});

test("a code that there is none of is refused by name, where types were bypassed", () => {
  const map = () =>
    mapFailure("kind", { kind: "gone" } as const)
      .with("gone", "NOPE" as "NOT_FOUND")
      .exhaustive();
  expect(map).toThrow(/"NOPE".*no such code/);
});

test("the member that tells failures apart may have another name", () => {
  const failure = { type: "gone" } as { readonly type: "gone" | "denied" };
  const error = mapFailure("type", failure)
    .with("denied", "FORBIDDEN")
    .with("gone", "NOT_FOUND")
    .exhaustive();
  expect(error.error_code).toBe("NOT_FOUND");
});
