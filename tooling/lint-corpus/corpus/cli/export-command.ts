import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import type { ErrorCode } from "@error-model/core";

interface Problem {
  error_code: ErrorCode;
  description: string;
}

export async function exportCsv(url: string, file: string): Promise<void> {
  const res = await fetch(url, { headers: { Accept: "text/csv" } });
  if (!res.ok || res.body === null) {
    const problem = (await res.json()) as Problem;
    switch (problem.error_code) {
      case "NO_SMS_ACCESS":
        throw new Error("SMS is not switched on for this account.");
      case "FORBIDDEN":
        throw new Error("Ask for the permission sms.read.");
      // expect: exhaustive-match
      default:
        throw new Error(problem.description);
    }
  }
  await pipeline(Readable.fromWeb(res.body as ReadableStream), createWriteStream(file));
}

export function retryable(problem: Problem): boolean {
  // expect: exhaustive-match
  switch (problem.error_code) {
    case "DB_ERROR":
    case "RATE_LIMIT_EXCEEDED":
      return true;
  }
  return false;
}

export function explain({ error_code }: Problem): string {
  let text = "Failed.";
  switch (error_code) {
    case "INVALID_PARAMS":
      text = "Check --from and --to.";
      break;
    // expect: exhaustive-match
    default:
      break;
  }
  return text;
}
