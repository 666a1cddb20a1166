import type { ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { isErrorCode } from "@error-model/core";
import { apiError } from "../../../src/index.js";
import { sampleError } from "../../sample-details.js";
import { failures } from "../../leak/failures.js";
import { describedHeaders } from "../described-headers.js";
import { oddities } from "../oddities.js";

/** Throws the error of a code. */
export function raise(code = ""): never {
  if (code === "TOO_MANY_ATTEMPTS") throw apiError(code, undefined, { retryAfterSeconds: 1.2 });
  throw isErrorCode(code) ? sampleError(code) : apiError("NOT_FOUND");
}

/** What the servers can be told to throw: the oddities, and the leak test's failures by {@link pathOf}. */
const throwables: ReadonlyMap<string, () => unknown> = new Map([
  ...Object.entries(oddities),
  ...Object.entries(failures).map(([kind, { make }]) => [pathOf(kind), make] as const),
]);

/** The name of a failure as a part of a path. */
export function pathOf(kind: string): string {
  return kind.replaceAll(/[^a-z]+/gi, "-");
}

/** Throws an oddity by its name. A generator's `throw` takes what the lint rule would refuse to a `throw` statement. */
export function throwOddity(name = ""): never {
  thrower(throwables.get(name)?.()).next();
  throw new Error("unreachable");
}

/** Rejects, where its twin throws before there is a promise. */
export async function rejectWithOddity(name = ""): Promise<never> {
  await Promise.resolve();
  return throwOddity(name);
}

function* thrower(value: unknown): Generator<never, never> {
  yield* [];
  throw value;
}

/** Describes and frames an answer in headers, and then fails to give it. */
export function failAfterDescribing(setHeader: (name: string, value: string) => unknown): never {
  for (const [name, value] of Object.entries(describedHeaders)) setHeader(name, value);
  return throwOddity("error");
}

/** What is sent of an answer before it fails. */
export const PARTIAL = "partial";

/** Waits for as long as a look at credentials may take: a client may have left in the meantime. */
export function wait(): Promise<void> {
  return sleep(100);
}

/** Begins an answer and fails. */
export async function failAfterBegin(response: ServerResponse): Promise<never> {
  response.writeHead(200, { "Content-Type": "text/plain" });
  await new Promise((resolve) => response.write(PARTIAL, resolve));
  return throwOddity("error");
}

/** The fetch kind's own way to begin an answer and fail. */
export function failingResponse(): Response {
  const stream = new ReadableStream<Uint8Array>({
    start: async (controller) => {
      controller.enqueue(new TextEncoder().encode(PARTIAL));
      await sleep(50);
      controller.error(new Error("the stream fails"));
    },
  });
  return new Response(stream, { headers: { "Content-Type": "text/plain" } });
}
