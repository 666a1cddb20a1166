import type { ErrorCode, ErrorEnvelope } from "@error-model/core";

/** Remix style: a loader throws a Response. */
export async function loader({ params }: { params: { id?: string } }): Promise<{ id: string }> {
  if (!params.id) {
    const headers = { "Content-Type": "application/json" };
    // expect: no-raw-envelope@a
    const body = JSON.stringify({ status: false, error_code: "INVALID_PARAMS", description: "id?" });
    // expect: no-raw-envelope@a
    throw new Response(body, { status: 400, headers });
  }
  if (params.id === "0") throw new Response(null, { status: 404 });
  return { id: params.id };
}

export class Problem {
  constructor(
    readonly code: ErrorCode,
    readonly text: string,
  ) {}

  toJSON(): { status: false; error_code: ErrorCode; description: string } {
    // expect: no-raw-envelope
    return { status: false, error_code: this.code, description: this.text };
  }
}

export async function safeFetch(url: string): Promise<ErrorEnvelope | { status: true }> {
  try {
    const res = await fetch(url);
    return (await res.json()) as { status: true };
  } catch {
    // expect: no-raw-envelope
    return { status: false, error_code: "INTERNAL_ERROR", description: "The network is down." };
  }
}

export function withText(error: ErrorEnvelope, description: string): ErrorEnvelope {
  return { ...error, description };
}

export const job = { status: false, description: "not started", attempts: 0 };
// may: no-raw-envelope
export const feature = { status: false, error_code: null, description: "beta" };
