import { createClient } from "@error-model/client";
import { defineEndpoint, matchError, type ErrorEnvelope } from "@error-model/core";
import { match } from "ts-pattern";

type KeyError = ErrorEnvelope<"INVALID_API_KEY" | "API_KEY_EXPIRED" | "API_KEY_INACTIVE">;

export const make = createClient;
export const define = defineEndpoint;

export function exitCode(error: KeyError): number {
  return matchError(error)
    .with("INVALID_API_KEY", () => 2)
    .with("API_KEY_EXPIRED", "API_KEY_INACTIVE", () => 3)
    .exhaustive();
}

export function lines(error: KeyError): string[] {
  return (
    match<KeyError, string[]>(error)
      .with({ error_code: "INVALID_API_KEY" }, ({ description }) => ["Check the key.", description])
      // expect: exhaustive-match
      .otherwise(({ description }) => [description])
  );
}

export function colour(error: KeyError): "red" | "yellow" {
  // expect: exhaustive-match@a
  if (error.error_code === "INVALID_API_KEY") {
    return "red";
    // expect: exhaustive-match@a
  } else if (error.error_code === "API_KEY_EXPIRED") {
    return "yellow";
    // expect: exhaustive-match@a
  } else if (error.error_code === "API_KEY_INACTIVE") {
    return "yellow";
  }
  return "red";
}

export function isGone(error: KeyError): boolean {
  return error.error_code !== "INVALID_API_KEY";
}

export function verbose(error: KeyError): void {
  // expect: exhaustive-match@b
  match(error.error_code)
    .with("INVALID_API_KEY", () => console.error("unknown key"))
    .with("API_KEY_EXPIRED", () => console.error("old key"))
    // expect: exhaustive-match@b
    .run();
}
