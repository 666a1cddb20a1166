import type { ErrorCode } from "@error-model/core";

interface Env {
  UPSTREAM: string;
  KEYS: Map<string, { active: boolean; expires: number }>;
}

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } });

function problem(error_code: ErrorCode, description: string, status: number): Response {
  // expect: no-raw-envelope
  return json({ status: false, error_code, description }, status);
}

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const key = env.KEYS.get(request.headers.get("X-API-Key") ?? "");
    if (!key) return problem("INVALID_API_KEY", "Who are you?", 401);
    if (!key.active) return problem("API_KEY_INACTIVE", "The key is disabled.", 401);
    if (key.expires < Date.now()) {
      // expect: no-raw-envelope
      return json({ status: false, error_code: "API_KEY_EXPIRED", description: "Renew the key." }, 401);
    }
    const url = new URL(request.url);
    if (url.pathname === "/ping") return json({ status: true, description: "pong" });
    const upstream = await fetch(env.UPSTREAM + url.pathname, request);
    if (upstream.status >= 300 && upstream.status < 400) return upstream;
    return new Response(upstream.body, { status: upstream.status, headers: upstream.headers });
  },
};
