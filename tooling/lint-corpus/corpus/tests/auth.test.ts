import { describe, expect, it } from "vitest";
import request from "supertest";

declare const app: unknown;

describe("authentication", () => {
  it("wants a key", async () => {
    const res = await request(app).get("/user/balance");
    expect(res.status).toBe(401);
    // expect: known-code
    expect(res.body.error_code).toBe("UNAUTHORISED");
    expect(res.body).toMatchObject({ status: false, error_code: "UNAUTHORIZED" });
  });

  it("does not take a disabled key", async () => {
    const res = await request(app).get("/user/balance").set("X-API-Key", "sk_off");
    // expect: known-code
    expect(res.body).toMatchObject({ error_code: "API_KEY_DISABLED" });
    // may: match-on-code
    expect(res.body.description).toMatch(/disabled/i);
    expect(res.status).toBe(401);
  });

  it.each([
    ["sk_old", "API_KEY_EXPIRED"],
    ["sk_none", "INVALID_API_KEY"],
  ])("refuses %s", async (key, code) => {
    const { body } = await request(app).get("/user/balance").set("X-API-Key", key);
    expect(body.error_code).toBe(code);
    expect(body.error_code).not.toBe("INTERNAL_ERROR");
  });

  it("signs out after the token's end", async () => {
    const { body } = await request(app).post("/sms/send").set("Authorization", "Bearer old").expect(401);
    expect(body).toEqual({
      status: false,
      // expect: known-code
      error_code: "TOKEN_EXPIERD",
      // may: match-on-code
      description: "The access token has expired.",
    });
  });

  it("lists products", async () => {
    const { body } = await request(app).get("/products").expect(200);
    expect(body[0].description).toBe("A nice product");
  });
});
