import { isErrorCode, readEnvelope, type ErrorEnvelope } from "@error-model/core";
import { apiError } from "@error-model/server";

export async function readError(response: Response): Promise<ErrorEnvelope> {
  const text = await response.text();
  try {
    const reading = readEnvelope(JSON.parse(text));
    if (reading?.kind === "known") return reading.envelope;
  } catch {
    console.warn("no JSON", text.slice(0, 80));
  }
  // expect: no-raw-envelope
  return { status: false, error_code: "INTERNAL_ERROR", description: response.statusText };
}

export function fromNumber(status: number): ErrorEnvelope | undefined {
  const table: Record<number, ErrorEnvelope> = {
    // expect: no-raw-envelope
    401: { status: false, error_code: "UNAUTHORIZED", description: "Sign in." },
    // expect: no-raw-envelope
    404: { status: false, error_code: "NOT_FOUND", description: "Nothing here." },
  };
  return table[status];
}

export function fromCode(code: unknown): never {
  if (code === "INSUFFICIENT_BALANCE" || !isErrorCode(code)) throw apiError("INTERNAL_ERROR");
  throw new Error(`unexpected ${code}`);
}

export function isFailed(value: { status: boolean }): boolean {
  return value.status === false;
}

export const defaults = { status: false, retries: 0, description: "" };
