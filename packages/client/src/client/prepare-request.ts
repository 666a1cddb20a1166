import type { Endpoint } from "@error-model/core";
import { buildUrl } from "./build-url.js";
import type { BaseAddress } from "./build-url.js";
import type { CallOptions } from "./endpoint-types.js";

/** A call as every one of its attempts sends it, but for the credentials. */
export interface PreparedRequest {
  readonly url: URL;
  readonly headers: ReadonlyMap<string, string>;
  /** Serialised once, so that every attempt sends the same bytes. */
  readonly body: string | undefined;
  readonly keepalive: boolean;
}

export interface RequestInput extends CallOptions {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
}

/** @throws TypeError when a path parameter cannot be one, or the body has no JSON form. */
export function prepareRequest(base: BaseAddress, endpoint: Endpoint, input: RequestInput): PreparedRequest {
  const headers = new Map([["accept", "application/json"]]);
  if (input.body !== undefined) headers.set("content-type", "application/json");
  for (const [name, value] of Object.entries(input.headers ?? {})) headers.set(name.toLowerCase(), value);
  if (input.idempotencyKey !== undefined) headers.set("idempotency-key", input.idempotencyKey);
  return {
    url: buildUrl(base, endpoint.path, input.params, input.query),
    headers,
    body: input.body === undefined ? undefined : JSON.stringify(input.body),
    keepalive: input.keepalive === true,
  };
}

/**
 * Makes the request of one attempt.
 *
 * Redirects are not followed: `fetch` would turn a redirected POST into a GET whose answer looks like a success, and would
 * forward `X-API-Key` to another origin.
 *
 * @throws TypeError when a header's value cannot be sent; the value is not quoted, it may be a credential.
 */
export function toRequestInit(
  method: string,
  { headers, body, keepalive }: PreparedRequest,
  credentials: ReadonlyMap<string, string>,
): RequestInit {
  const sent = new Headers();
  for (const [name, value] of [...headers, ...credentials]) {
    try {
      sent.set(name, value);
    } catch {
      throw new TypeError(
        `Header ${JSON.stringify(name)} cannot be sent: its name or value is not allowed in HTTP.`,
      );
    }
  }
  return {
    method,
    headers: sent,
    redirect: "manual",
    ...(body === undefined ? {} : { body }),
    ...(keepalive && { keepalive }),
  };
}
