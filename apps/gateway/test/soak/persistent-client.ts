import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { createClient } from "@error-model/client";
import { apiBasePath, sendSms } from "@error-model/contract";

/** One request, as the client package made it. */
export interface Attempt {
  readonly startedAt: number;
  readonly endedAt: number;
  /** The code of an error answer, if there was one. */
  readonly errorCode: string | undefined;
}

/** A batch that was sent until it was answered. */
export interface FinishedSend {
  readonly recipients: readonly string[];
  /** The ids of the success answer. */
  readonly messageIds: readonly string[];
  readonly attempts: readonly Attempt[];
}

/** How long a batch is tried, milliseconds. */
const PATIENCE_MS = 180_000;

/**
 * Sends a batch under one idempotency key with the client package, and repeats the call while the package gives up, until
 * it is answered: as a program does that has to get through.
 *
 * @throws Error when that takes too long.
 */
export async function sendUntilAnswered(
  urls: readonly string[],
  apiKey: string,
  recipients: readonly string[],
): Promise<FinishedSend> {
  const attempts: Attempt[] = [];
  const idempotencyKey = randomUUID();
  const deadline = Date.now() + PATIENCE_MS;
  const failures: string[] = [];
  for (let turn = 0; Date.now() < deadline; turn += 1) {
    const client = createClient({
      baseUrl: new URL(apiBasePath, urls[turn % urls.length]).href,
      apiKey,
      fetch: (url, init) => observedFetch(attempts, url, init),
      retry: { baseMs: 100, capMs: 2000, tokens: 100 },
    });
    const sent = await client.call(sendSms, {
      body: { to: [...recipients], message: "Hello", sender_id: "Acme" },
      idempotencyKey,
    });
    if (sent.ok)
      return { recipients, attempts, messageIds: sent.value.messages.map((row) => row.message_id) };
    failures.push(sent.error.kind);
    await sleep(100);
  }
  throw new Error(`A batch was not answered in ${PATIENCE_MS} ms; the failures were ${failures.join(", ")}.`);
}

async function observedFetch(attempts: Attempt[], url: string, init: RequestInit): Promise<Response> {
  const startedAt = Date.now();
  let errorCode: string | undefined;
  try {
    const response = await fetch(url, init);
    const text = await response.text();
    errorCode = /"error_code":"(\w+)"/.exec(text)?.[1];
    return new Response(text, response);
  } finally {
    attempts.push({ startedAt, endedAt: Date.now(), errorCode });
  }
}
