import { readEnvelope, registry } from "@error-model/core";
import type { ErrorCode, ErrorEnvelope } from "@error-model/core";

const DETAILS = {
  balance: 1.5,
  estimated_cost: 20.25,
  currency: "EUR",
  total_recipients: 100,
  billable_recipients: 98,
  segments: 2,
};

/** The body of a code as a server would send it. */
export function sampleBody(code: ErrorCode): string {
  const details = code === "INSUFFICIENT_BALANCE" ? DETAILS : {};
  return JSON.stringify({
    status: false,
    error_code: code,
    description: registry[code].description,
    ...details,
  });
}

/** The error of a code, read from its body. */
export function sampleError(code: ErrorCode | undefined): ErrorEnvelope {
  if (code === undefined) throw new Error("The registry has no such code.");
  const reading = readEnvelope(JSON.parse(sampleBody(code)));
  if (reading?.kind !== "known") throw new Error(`The sample of ${code} breaks the schema of its details.`);
  return reading.envelope;
}
