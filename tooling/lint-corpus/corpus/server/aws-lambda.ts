import type { ErrorCode } from "@error-model/core";
import { apiError } from "@error-model/server";

interface Event {
  headers: Record<string, string | undefined>;
  body: string | null;
  path: string;
}

interface Answer {
  statusCode: number;
  headers?: Record<string, string>;
  body: string;
}

const answer = (statusCode: number, body: unknown): Answer => ({ statusCode, body: JSON.stringify(body) });

export async function handler(event: Event): Promise<Answer> {
  if (event.headers["x-signature"] === undefined) {
    // expect: no-raw-envelope
    return answer(401, { status: false, error_code: "SIGNATURE_REQUIRED", description: "Sign it." });
  }
  if (event.body === null) {
    // expect: no-raw-envelope
    const error = { status: false, error_code: "INVALID_BODY", description: "The body is empty." };
    // may: no-raw-envelope
    return answer(400, error);
  }
  if (event.path === "/legacy") throw apiError("FORBIDDEN");
  return answer(200, { status: true, description: "accepted" });
}

export function crash(code: ErrorCode = "INTERNAL_ERROR"): Answer {
  // expect: no-raw-envelope
  return answer(500, { status: false, error_code: code, description: "We are looking into it." });
}
