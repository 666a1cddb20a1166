import type { Endpoint } from "@error-model/core";
import { buildUrl } from "./build-url.js";
import type { BaseAddress } from "./build-url.js";
import type { CallOptions } from "./endpoint-types.js";

/** A call as every one of its attempts sends it, but for the credentials. */
export interface PreparedRequest {
  readonly url: string;
  /** By their names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Serialised once, so that every attempt sends the same bytes. */
  readonly body: string | undefined;
  readonly keepalive: boolean;
}

export interface RequestInput extends CallOptions {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
}

/** @throws TypeError when a path parameter cannot be one, the key is blank, or the body is not JSON. */
export function prepareRequest(
  base: BaseAddress,
  { path }: Endpoint,
  { params, query, body, headers, idempotencyKey, keepalive = false }: RequestInput,
): PreparedRequest {
  const sent: Record<string, string> = { accept: "application/json" };
  // The types say that there is always a text; of a function there is none.
  const text = JSON.stringify(body) as string | undefined;
  if (text !== undefined) sent["content-type"] = "application/json";
  else if (body !== undefined) throw new TypeError("body is not JSON.");
  addHeaders(sent, headers);
  if (idempotencyKey?.trim() === "") throw new TypeError("idempotencyKey is empty.");
  if (idempotencyKey !== undefined) sent["idempotency-key"] = idempotencyKey;
  return { url: buildUrl(base, path, params, query), headers: sent, body: text, keepalive };
}

/** Adds headers by their names in lower case, so that two of one name cannot be sent both. */
export function addHeaders(
  sent: Record<string, string>,
  headers: Readonly<Record<string, string>> = {},
): void {
  for (const [name, value] of Object.entries(headers)) sent[name.toLowerCase()] = value;
}

/**
 * Makes the request of one attempt, with its credentials among its headers.
 *
 * Redirects are not followed: `fetch` would turn a redirected POST into a GET whose answer looks like a success, and would
 * forward `X-API-Key` to another origin. Headers are plain data, which `fetch` turns into its own just once.
 */
export function toRequestInit(
  method: string,
  { body, keepalive }: PreparedRequest,
  headers: Record<string, string>,
): RequestInit {
  // Members that are left out cost nothing; of every other one, `fetch` makes a copy of its own.
  const init: RequestInit = { method, headers, redirect: "manual" };
  if (body !== undefined) init.body = body;
  if (keepalive) init.keepalive = true;
  return init;
}

/**
 * Looks for what made `fetch` refuse a request: a header that HTTP does not allow.
 *
 * @throws TypeError naming it; the value is not quoted, it may be a credential.
 */
export function refuseHeaders(headers: RequestInit["headers"]): void {
  for (const [name, value] of Object.entries(headers ?? {})) {
    try {
      new Headers([[name, value]]);
    } catch {
      throw new TypeError(`HTTP does not allow header ${JSON.stringify(name)} or its value.`);
    }
  }
}
