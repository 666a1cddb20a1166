import { DrizzleQueryError } from "drizzle-orm";
import { DatabaseError } from "pg";

/** An error as the log shows it. */
export interface ErrorDescription {
  readonly name: string;
  /** Absent where it would quote statements or values: those hold phone numbers and texts. */
  readonly message?: string;
  /** SQLSTATE or the system's code, such as ECONNREFUSED. */
  readonly code?: string;
  readonly stack?: readonly string[];
  readonly cause?: ErrorDescription;
}

const MAX_DEPTH = 5;

/** Describes an error and what led to it, without what users sent. */
export function describeError(error: unknown, depth = 0): ErrorDescription {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  const quotesValues = error instanceof DrizzleQueryError || isDatabaseError(error);
  return {
    name: error.name,
    ...(quotesValues ? {} : { message: error.message }),
    ...(code === undefined ? {} : { code }),
    ...(quotesValues ? {} : { stack: framesOf(error) }),
    ...(error.cause === undefined || depth >= MAX_DEPTH
      ? {}
      : { cause: describeError(error.cause, depth + 1) }),
  };
}

/** PGlite has a class of its own, with the same members. */
function isDatabaseError(error: Error): boolean {
  return error instanceof DatabaseError || ("severity" in error && "routine" in error);
}

function framesOf(error: Error): string[] {
  return (error.stack ?? "")
    .split("\n")
    .filter((line) => line.startsWith("    at "))
    .map((line) => line.trim());
}
