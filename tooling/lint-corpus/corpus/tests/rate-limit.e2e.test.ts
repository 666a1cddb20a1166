import { expect, it } from "vitest";

const base = globalThis.process.env["BASE_URL"] ?? "http://localhost:3000";

async function hammer(times: number): Promise<Response[]> {
  return Promise.all(Array.from({ length: times }, () => fetch(`${base}/user/balance`)));
}

it("limits the rate", async () => {
  const responses = await hammer(200);
  const limited = responses.filter((response) => response.status === 429);
  expect(limited.length).toBeGreaterThan(0);
  for (const response of limited) {
    const body = (await response.json()) as { error_code: string; description: string };
    // may: known-code
    expect(["RATE_LIMIT_EXCEEDED", "TOO_MANY_REQUESTS"]).toContain(body.error_code);
    // expect: known-code
    expect(body.error_code).not.toEqual("RATE_LIMITED");
    // may: match-on-code
    expect(body.description).toHaveLength(52);
  }
});

it("locks a login", async () => {
  const res = await fetch(`${base}/login`, { method: "POST", body: "{}" });
  expect([400, 401, 429]).toContain(res.status);
  const body = (await res.json()) as { error_code: string; description: string };
  // expect: known-code
  expect(body.error_code === "TOO_MANY_ATEMPTS").toBe(false);
  // expect: match-on-code
  expect(body.description === "Too many login or verification attempts.").toBe(false);
});
