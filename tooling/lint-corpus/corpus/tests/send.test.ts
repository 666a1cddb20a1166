import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import type { ErrorEnvelope } from "@error-model/core";

const server = setupServer(
  http.post("/sms/send", () =>
    HttpResponse.json(
      { status: false, error_code: "INVALID_TO", description: "Recipients are missing." },
      { status: 400 },
    ),
  ),
);
beforeAll(() => server.listen());
afterAll(() => server.close());

async function send(body: object): Promise<{ status: number; body: ErrorEnvelope }> {
  const res = await fetch("/sms/send", { method: "POST", body: JSON.stringify(body) });
  return { status: res.status, body: (await res.json()) as ErrorEnvelope };
}

describe("POST /sms/send", () => {
  it("refuses a request without recipients", async () => {
    const res = await send({ message: "hi" });
    expect(res.status).toBe(400);
    expect(res.body.error_code).toBe("INVALID_TO");
    // expect: match-on-code
    expect(res.body.description).toBe("Recipients are missing, empty or invalid.");
    expect(res.body.description).toEqual(expect.any(String));
    expect(typeof res.body.description).toBe("string");
  });

  it("tells how many are allowed", async () => {
    const { body } = await send({ to: Array.from({ length: 101 }, () => "+491700000000") });
    // expect: known-code
    expect(body.error_code).toBe("TOO_MANY_RECEIPIENTS");
    // expect: match-on-code
    expect(body.description).toContain("100");
    // expect: match-on-code
    expect(body.description).toMatch(/at most/);
    expect(body.description).toBeTruthy();
    expect(body).toEqual({ status: false, error_code: "INVALID_TO", description: expect.any(String) });
  });

  it("answers with an envelope whatever happens", async () => {
    const { body } = await send({});
    expect(body).toMatchObject({ status: false, error_code: "INVALID_MESSAGE" });
    expect(body.description).toBeDefined();
    expect(body.description.length).toBeGreaterThan(0);
  });
});
