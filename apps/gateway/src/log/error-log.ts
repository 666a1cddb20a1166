import type { ErrorLog } from "@error-model/server";
import { describeError } from "./describe-error.js";

/** Makes a log that writes each error answer as one line of JSON. */
export function logErrorAnswer(write: (line: string) => void): ErrorLog {
  // The entry's error is described and redacted already.
  return (entry) => write(JSON.stringify({ time: new Date().toISOString(), ...entry }));
}

/** Makes a log that writes each failure outside of a request as one line of JSON. */
export function logBackgroundError(write: (line: string) => void): (error: unknown) => void {
  return (error) =>
    write(
      JSON.stringify({
        time: new Date().toISOString(),
        level: "error",
        message: "background work failed",
        error: describeError(error),
      }),
    );
}
