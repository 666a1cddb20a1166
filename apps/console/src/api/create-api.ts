import { createClient } from "@error-model/client";
import type { Client, ClientHooks } from "@error-model/client";
import { apiBasePath } from "@error-model/contract";
import type { Session } from "../session/session.js";

export interface ApiOptions {
  readonly session: Session | undefined;
  /** The workspace that requests of a person are about; `undefined` for the main one. */
  readonly workspaceId: string | undefined;
  readonly hooks?: ClientHooks | undefined;
}

/** Makes the client of a session. */
export function createApi({ session, workspaceId, hooks }: ApiOptions): Client {
  const headers = workspaceId === undefined ? {} : { "X-Workspace-ID": workspaceId };
  return createClient({
    baseUrl: new URL(apiBasePath, globalThis.location.origin),
    ...credentialsOf(session),
    // A person watches: two retries within seconds, then the page says what is the matter and offers the next one.
    retry: { maxAttempts: 3, budgetMs: 15_000 },
    timeoutMs: 15_000,
    hooks,
    fetch: (url, init) => globalThis.fetch(url, { ...init, headers: mergeHeaders(headers, init.headers) }),
  });
}

function credentialsOf(session: Session | undefined) {
  if (session === undefined) return {};
  return session.kind === "api-key" ? { apiKey: session.apiKey } : { getToken: () => session.token };
}

/** The call's own headers win. */
function mergeHeaders(defaults: Readonly<Record<string, string>>, own: HeadersInit | undefined): Headers {
  const merged = new Headers(defaults);
  new Headers(own).forEach((value, name) => merged.set(name, value));
  return merged;
}
