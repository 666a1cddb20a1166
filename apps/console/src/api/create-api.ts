import { createClient } from "@error-model/client";
import type { Client, ClientOptions } from "@error-model/client";
import { apiBasePath } from "@error-model/contract";
import { renewSession } from "../session/renew-session.js";
import { sessionStore } from "../session/session.js";
import { callJournal } from "../trace/call-journal.js";

/** Who calls: whoever holds a key, a person, or nobody yet. A person's token is read anew for every request. */
export type Caller =
  | { readonly kind: "nobody" }
  | { readonly kind: "api-key"; readonly apiKey: string }
  | { readonly kind: "person"; readonly username: string };

export interface ApiOptions {
  readonly caller: Caller;
  /** The workspace that a person's requests are about; `undefined` for the main one. */
  readonly workspaceId?: string | undefined;
  /** Sends a request. Default: the platform. */
  readonly fetch?: ClientOptions["fetch"];
  /** Attempts in all. Default: 3. */
  readonly maxAttempts?: number | undefined;
  /** Milliseconds that an attempt may take; 0 for no limit. Default: 15 000. */
  readonly timeoutMs?: number | undefined;
}

/** Makes the client of a caller, whose calls can be seen under the hood. */
export function createApi({ caller, workspaceId, ...sending }: ApiOptions): Client {
  const headers = workspaceId === undefined ? {} : { "X-Workspace-ID": workspaceId };
  // Looked up late, so that a stub of a test is met.
  const send = sending.fetch ?? ((url, init) => globalThis.fetch(url, init));
  return createClient({
    baseUrl: new URL(apiBasePath, globalThis.location.origin),
    ...credentialsOf(caller),
    // A person watches: two retries within seconds, then the page says what is the matter and offers the next one.
    retry: { maxAttempts: sending.maxAttempts ?? 3, budgetMs: 15_000 },
    timeoutMs: sending.timeoutMs ?? 15_000,
    hooks: callJournal.hooks(),
    fetch: (url, init) => send(url, { ...init, headers: mergeHeaders(headers, init.headers) }),
  });
}

function credentialsOf(caller: Caller): Pick<ClientOptions, "apiKey" | "getToken" | "reauthenticate"> {
  if (caller.kind === "nobody") return {};
  if (caller.kind === "api-key") return { apiKey: caller.apiKey };
  return {
    getToken: () => {
      const session = sessionStore.get();
      // A client outlives the session it was made for; what it still sends must not go out in the name of the next person.
      const isCallers = session?.kind === "password" && session.username === caller.username;
      return isCallers ? session.token : undefined;
    },
    reauthenticate: (signal) =>
      renewSession(caller.username, createApi({ caller: { kind: "nobody" } }), signal),
  };
}

/** The call's own headers win. */
function mergeHeaders(defaults: Readonly<Record<string, string>>, own: HeadersInit | undefined): Headers {
  const merged = new Headers(defaults);
  new Headers(own).forEach((value, name) => merged.set(name, value));
  return merged;
}
