import { lookup } from "node:dns/promises";
import type { LookupAddress } from "node:dns";
import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP } from "node:net";
import type { LookupFunction } from "node:net";
import { permitsAddress } from "./address-policy.js";
import type { AddressPolicy } from "./address-policy.js";

/** How webhooks are called. */
export interface WebhookClientOptions extends AddressPolicy {
  /** Finds the addresses of a name. Default: the system's resolver. */
  readonly resolve?: ((hostname: string) => Promise<readonly LookupAddress[]>) | undefined;
  /** How long a receiver may take, milliseconds. Default: 5,000. */
  readonly timeoutMs?: number | undefined;
}

/** A request to a webhook. */
export interface WebhookRequest {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Why no answer came. */
export type WebhookError =
  "invalid-address" | "refused-address" | "unknown-host" | "timeout" | "connection-failed";

/** What came of a request. */
export type WebhookOutcome =
  | { readonly kind: "answered"; readonly httpStatus: number }
  | { readonly kind: "failed"; readonly error: WebhookError };

/** Calls webhooks, and tells whether an address may be called at all. */
export interface WebhookClient {
  /** Never rejects. Follows no redirect, and reads no body. */
  readonly post: (request: WebhookRequest) => Promise<WebhookOutcome>;
  /** Whether an address may be called as far as can be told now; one whose name has no address yet may. */
  readonly permits: (url: URL) => Promise<boolean>;
}

const TIMEOUT_MS = 5000;

/** Says that a name or an address leads where webhooks must not go. */
class AddressRefusedError extends Error {
  override readonly name = "AddressRefusedError";
}

/** Makes a client that never connects to an address that the policy does not permit. */
export function createWebhookClient(options: WebhookClientOptions = {}): WebhookClient {
  const { resolve = (hostname: string) => lookup(hostname, { all: true }), timeoutMs = TIMEOUT_MS } = options;

  const resolveChecked = async (hostname: string): Promise<LookupAddress[]> => {
    const addresses = await resolve(hostname);
    // One bad address condemns the name: which of them is connected to is up to the network.
    if (addresses.length === 0 || !addresses.every(({ address }) => permitsAddress(address, options)))
      throw new AddressRefusedError("The name leads to an address that webhooks must not go to.");
    return [...addresses];
  };

  // The connection goes to the very addresses that were checked: a name that resolves differently a moment later, which
  // is how rebinding works, gains nothing.
  const pinnedLookup: LookupFunction = (hostname, { all = false }, callback) => {
    resolveChecked(hostname).then(
      (addresses) => {
        const [first] = addresses;
        if (all || first === undefined) callback(null, addresses);
        else callback(null, first.address, first.family);
      },
      (error: unknown) => callback(error as NodeJS.ErrnoException, []),
    );
  };

  return {
    permits: async (url) => {
      const host = hostOf(url);
      if (isIP(host) !== 0) return permitsAddress(host, options);
      try {
        await resolveChecked(host);
        return true;
      } catch (error) {
        return !(error instanceof AddressRefusedError);
      }
    },
    post: async ({ url, headers, body }) => {
      const host = hostOf(url);
      // No name is looked up for an address, so that the check above would not see it.
      if (isIP(host) !== 0 && !permitsAddress(host, options))
        return { kind: "failed", error: "refused-address" };
      try {
        return { kind: "answered", httpStatus: await exchange(url, headers, body, pinnedLookup, timeoutMs) };
      } catch (error) {
        return { kind: "failed", error: errorWord(error) };
      }
    },
  };
}

function exchange(
  url: URL,
  headers: Readonly<Record<string, string>>,
  body: string,
  pinnedLookup: LookupFunction,
  timeoutMs: number,
): Promise<number> {
  const request = url.protocol === "https:" ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(timeoutMs);
    // Whatever a receiver makes of the protocol, this ends in time: what never does would hold up everybody's events.
    signal.addEventListener("abort", () => reject(new DOMException("No answer in time.", "TimeoutError")));
    // An agent of its own: no connection is kept, none is shared, and no proxy of the environment is asked.
    const outgoing = request(url, { method: "POST", headers, agent: false, lookup: pinnedLookup, signal });
    outgoing.on("error", reject);
    outgoing.on("response", (response) => {
      resolve(response.statusCode ?? 0);
      response.destroy();
    });
    // An answer to what nobody asked for. Without a listener Node closes the connection and says nothing else.
    outgoing.on("upgrade", (response, socket) => {
      resolve(response.statusCode ?? 0);
      socket.destroy();
    });
    outgoing.on("close", () => reject(new Error("The connection was closed without an answer.")));
    outgoing.end(body);
  });
}

function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, "");
}

function errorWord(error: unknown): WebhookError {
  if (error instanceof AddressRefusedError) return "refused-address";
  if (!(error instanceof Error)) return "connection-failed";
  if (error.name === "AbortError" || error.name === "TimeoutError") return "timeout";
  return "code" in error && (error.code === "ENOTFOUND" || error.code === "EAI_AGAIN")
    ? "unknown-host"
    : "connection-failed";
}
