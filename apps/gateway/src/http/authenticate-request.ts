import { err } from "@error-model/core";
import type { Result } from "@error-model/core";
import { isApiError, readText } from "@error-model/server";
import type { Context } from "hono";
import { authenticateKey } from "../accounts/authenticate-key.js";
import type { KeyFailure } from "../accounts/authenticate-key.js";
import type { Caller } from "../accounts/caller.js";
import { authenticateToken } from "../login/authenticate-token.js";
import type { SessionFailure } from "../login/authenticate-token.js";
import type { GatewayEnv, Services } from "./gateway-env.js";

/** Why nobody is let in. */
export type CallerFailure = KeyFailure | SessionFailure;

/** Finds out who makes a request: by its API key, which wins where there are both, or by its token. */
export async function authenticateRequest(
  c: Context<GatewayEnv>,
  services: Services,
): Promise<Result<Caller, CallerFailure>> {
  const apiKey = c.req.header("x-api-key");
  if (apiKey === undefined) return authenticateSession(c, services);
  const request = {
    apiKey,
    address: services.clientAddress(c),
    method: c.req.method,
    path: new URL(c.req.url).pathname,
    timestamp: c.req.header("x-timestamp"),
    signature: c.req.header("x-signature"),
    readBody: () => readSignedBody(c),
  };
  return authenticateKey(services.storage, request, services.now());
}

/** Finds out who makes a request by its token alone. */
export async function authenticateSession(
  c: Context<GatewayEnv>,
  { storage, tokens, clientAddress, now }: Services,
): Promise<Result<Caller, SessionFailure | { readonly kind: "no-credentials" }>> {
  const token = bearerToken(c);
  if (token === undefined) return err({ kind: "no-credentials" });
  const request = { token, address: clientAddress(c), workspaceHeader: c.req.header("x-workspace-id") };
  return authenticateToken(storage.database, tokens, request, now());
}

/** The token of an Authorization header of the scheme Bearer (RFC 6750), whose name is not case-sensitive. */
export function bearerToken(c: Context): string | undefined {
  return /^Bearer +(\S+) *$/i.exec(c.req.header("authorization") ?? "")?.[1];
}

/** Reads the body before anybody else does, within the limit that holds for all bodies, and leaves it for them. */
async function readSignedBody(c: Context): Promise<string | undefined> {
  try {
    const text = await readText(c.req.raw);
    // The cache is declared to hold texts, and at run time holds promises of them.
    c.req.bodyCache.text = Promise.resolve(text) as unknown as string;
    return text;
  } catch (error) {
    // Too long, or no UTF-8: nothing that somebody could have signed.
    if (isApiError(error)) return undefined;
    throw error;
  }
}
