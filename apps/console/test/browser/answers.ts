import type { Mishap } from "../gateway/serve-console.js";

/** An answer in the gateway's place. */
export function answering(status: number, headers: Record<string, string>, body: string): Mishap {
  return { kind: "answer", status, headers, body };
}

/** A page where JSON was asked for: of a proxy, a firewall, a network that wants a login. */
export function htmlPage(status: number, title: string): Mishap {
  return answering(status, { "content-type": "text/html" }, `<html><h1>${title}</h1></html>`);
}

/** The page of a proxy whose gateway is away. */
export const proxyPage: Mishap = htmlPage(503, "503 Service Temporarily Unavailable");

/** An error body, for what the gateway of this build does not answer by itself. */
export function envelope(status: number, error_code: string, description = "Words."): Mishap {
  const headers = { "content-type": "application/json", "x-request-id": "req-of-a-test" };
  return answering(status, headers, JSON.stringify({ status: false, error_code, description }));
}

/** A success, for a state that the demo account is not in. */
export function success(body: unknown): Mishap {
  return answering(200, { "content-type": "application/json" }, JSON.stringify(body));
}
