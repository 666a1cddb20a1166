import { parseResponse } from "../../../src/index.js";
import type { Failure } from "../../../src/index.js";

/** One behaviour that has to be the same on every platform. It throws where it is not. */
export interface PlatformCase {
  readonly title: string;
  /** `baseUrl` leads to routes of `platform-server.ts`, which count for this case alone. */
  readonly run: (baseUrl: string) => Promise<void>;
}

/** Compares as JSON, so that it needs no library on any platform. */
export function same(actual: unknown, expected: unknown): void {
  const [got, wanted] = [JSON.stringify({ value: actual }), JSON.stringify({ value: expected })];
  if (got !== wanted) throw new Error(`got ${got}, not ${wanted}`);
}

export async function failureOf(response: Response | Promise<Response>): Promise<Failure> {
  return failed(await parseResponse(await response));
}

export function failed<F extends Failure>(
  result: { readonly ok: true } | { readonly ok: false; readonly error: F },
): F {
  if (result.ok) throw new Error("expected a failure");
  return result.error;
}

export const message = { body: { to: ["+447700900123"], message: "Grüße 👋" } };

export const envelope = { status: false, error_code: "INVALID_TO", description: "Ungültig ✗" };

export function bytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

/** A clock that is not waited for. */
export const atOnce = { sleep: () => Promise.resolve() };
