import type { Client, ClientOptions, Failure } from "@error-model/client";
import { exportUnifiedMessages } from "@error-model/contract";
import { defineEndpoint, ok } from "@error-model/core";
import type { Result } from "@error-model/core";
import * as z from "zod/mini";

/** The export, as a call that says no more than that there is a file. */
const exportFile = /* @__PURE__ */ defineEndpoint({ ...exportUnifiedMessages, response: z.literal("taken") });

/** Makes a client like the page's own, except for how it sends. */
export type MakeClient = (change: Pick<ClientOptions, "fetch" | "timeoutMs">) => Client;

/**
 * Downloads an export. It may have a million rows, so the file is put aside as it comes, and the client, which reads JSON,
 * sees a word in its place: a failure is read, retried and renewed like that of any other call.
 */
export async function downloadExport(
  makeClient: MakeClient,
  query: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Result<Blob, Failure>> {
  let file = new Blob();
  const api = makeClient({
    timeoutMs: 0,
    fetch: async (url, init) => {
      const response = await fetch(url, init);
      if (!response.ok) return response;
      file = await response.blob();
      return Response.json("taken");
    },
  });
  const result = await api.call(exportFile, { query, signal });
  return result.ok ? ok(file) : result;
}
