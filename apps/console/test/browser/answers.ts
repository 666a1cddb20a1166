import type { Mishap } from "../gateway/serve-console.js";

/** The page of a proxy, in place of an answer. */
export const proxyPage: Mishap = {
  kind: "answer",
  status: 503,
  headers: { "content-type": "text/html" },
  body: "<html><h1>503 Service Temporarily Unavailable</h1></html>",
};

/** An error body, for what the gateway of this build does not answer by itself. */
export function envelope(status: number, error_code: string, description = "Words."): Mishap {
  return {
    kind: "answer",
    status,
    headers: { "content-type": "application/json", "x-request-id": "req-of-a-test" },
    body: JSON.stringify({ status: false, error_code, description }),
  };
}

/** A success, for a state that the demo account is not in. */
export function success(body: unknown): Mishap {
  return {
    kind: "answer",
    status: 200,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  };
}
