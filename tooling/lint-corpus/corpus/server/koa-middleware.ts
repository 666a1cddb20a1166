import type { ErrorEnvelope } from "@error-model/core";
import type { Context } from "koa";

type Next = () => Promise<void>;

export async function errors(ctx: Context, next: Next): Promise<void> {
  try {
    await next();
  } catch (error) {
    console.error(error);
    ctx.status = 500;
    // expect: no-raw-envelope
    ctx.body = { status: false, error_code: "INTERNAL_ERROR", description: "Sorry." };
  }
}

export async function signature(ctx: Context, next: Next): Promise<void> {
  if (ctx.headers["x-signature"] === undefined) {
    ctx.status = 401;
    // may: no-raw-envelope
    ctx.body = envelope("SIGNATURE_REQUIRED", "Sign your requests.");
    return;
  }
  await next();
}

function envelope<C extends "SIGNATURE_REQUIRED" | "INVALID_SIGNATURE">(code: C, text: string) {
  // expect: no-raw-envelope
  return { status: false as const, error_code: code, description: text };
}

export async function created(ctx: Context): Promise<void> {
  ctx.status = 201;
  ctx.body = { status: true, description: "created" };
}

export function log(error: ErrorEnvelope): void {
  console.error(JSON.stringify({ level: "error", code: error.error_code, description: error.description }));
}
