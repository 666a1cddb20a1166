import { createClient } from "@error-model/client";
import type { Failure } from "@error-model/client";
import { defineEndpoint } from "@error-model/core";
import type { Result } from "@error-model/core";
import * as z from "zod/mini";

const text = z.string();

const demoCredentialsSchema = z.object({
  keys: z.object({
    sound: text,
    inactive: text,
    expired: text,
    elsewhere: text,
    signed: text,
    sendOnly: text,
    homeless: text,
    suspended: text,
    withoutSms: text,
    incomplete: text,
    poor: text,
    busy: text,
    refused: text,
    broken: text,
  }),
  tokens: z.object({ person: text, expired: text, loggedOut: text, lost: text, secondFactor: text }),
  foreignWorkspaceId: text,
});

/** The accounts, keys and people of a gateway in demo mode, through which every code is met by its real cause. */
export type DemoCredentials = z.output<typeof demoCredentialsSchema>;

const getDemoCredentials = defineEndpoint({
  method: "GET",
  path: "/demo/credentials.json",
  request: {},
  response: demoCredentialsSchema,
  errors: ["NOT_FOUND"],
});

/** Asks the gateway for them, anew each time: sessions end, and wrong codes are counted. `NOT_FOUND` where it is no demo. */
export async function readDemoCredentials(
  signal: AbortSignal,
): Promise<Result<DemoCredentials, Failure<"NOT_FOUND">>> {
  const client = createClient({ baseUrl: globalThis.location.origin, retry: { maxAttempts: 2 } });
  return await client.call(getDemoCredentials, { signal });
}
