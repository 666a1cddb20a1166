import type { Context, Next } from "hono";
import { apiError } from "@error-model/server";

const hits = new Map<string, { count: number; until: number }>();

export async function limit(c: Context, next: Next): Promise<Response | undefined> {
  const key = c.req.header("X-API-Key") ?? "anonymous";
  const now = Date.now();
  const hit = hits.get(key);
  if (hit === undefined || hit.until < now) {
    hits.set(key, { count: 1, until: now + 1000 });
  } else if (++hit.count > 50) {
    c.header("Retry-After", "1");
    // expect: no-raw-envelope
    return c.json({ status: false, error_code: "RATE_LIMIT_EXCEEDED", description: "Slow down." }, 429);
  }
  if (hits.size > 10_000) throw apiError("DB_ERROR");
  await next();
  return undefined;
}

export async function brute(c: Context): Promise<Response> {
  // expect: no-raw-envelope@a
  const body = { status: false, error_code: "TOO_MANY_ATTEMPTS", description: "Wait." } as const;
  // expect: no-raw-envelope@a
  return c.json(body, { status: 429, headers: { "Retry-After": "30" } });
}

export async function workspace(c: Context): Promise<Response> {
  const id = c.req.header("X-Workspace-ID");
  if (id !== undefined && !/^\d+$/.test(id)) {
    // expect: no-raw-envelope
    return c.json({ message: "X-Workspace-ID must be a number" }, 400);
  }
  return c.json({ workspace: id ?? "main", description: "main" });
}
