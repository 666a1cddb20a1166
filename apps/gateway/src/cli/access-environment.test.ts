import { expect, test } from "vitest";
import { readAccessEnvironment } from "./access-environment.js";

test("leaves everything at its default when nothing is said", () => {
  const nothing = { ok: true, value: { limits: {}, trustedProxies: [], tokens: {} } };
  expect(readAccessEnvironment({})).toEqual(nothing);
  expect(readAccessEnvironment({ GATEWAY_LIMIT_STORE: "", GATEWAY_TRUSTED_PROXIES: "" })).toEqual(nothing);
});

test("reads limits, proxies and the secret", () => {
  const secret = "0123456789abcdef0123456789abcdef";
  expect(
    readAccessEnvironment({
      GATEWAY_LIMIT_STORE: "database",
      GATEWAY_LIMIT_ADDRESS: "100/1",
      GATEWAY_LIMIT_ACCOUNT: "20/60",
      GATEWAY_LIMIT_LOGIN: "5/60",
      GATEWAY_TRUSTED_PROXIES: "loopback, 10.0.0.0/8,2001:db8::1",
      GATEWAY_TOKEN_SECRET: secret,
    }),
  ).toEqual({
    ok: true,
    value: {
      limits: {
        store: "database",
        address: { requests: 100, perSeconds: 1 },
        account: { requests: 20, perSeconds: 60 },
        loginAddress: { requests: 5, perSeconds: 60 },
      },
      trustedProxies: ["loopback", "10.0.0.0/8", "2001:db8::1"],
      tokens: { secret },
    },
  });
});

test("tells all mistakes at once, and no secret", () => {
  const result = readAccessEnvironment({
    GATEWAY_LIMIT_STORE: "redis",
    GATEWAY_LIMIT_ADDRESS: "0/1",
    GATEWAY_LIMIT_ACCOUNT: "many",
    GATEWAY_TRUSTED_PROXIES: "10.0.0.0/8,proxy.example,10.0.0.0/33",
    GATEWAY_TOKEN_SECRET: "short",
  });
  const mistakes = result.ok ? [] : result.error;
  expect(mistakes).toHaveLength(6);
  expect(mistakes.map((text) => /^GATEWAY_[A-Z_]+/.exec(text)?.[0])).toEqual([
    "GATEWAY_LIMIT_STORE",
    "GATEWAY_LIMIT_ADDRESS",
    "GATEWAY_LIMIT_ACCOUNT",
    "GATEWAY_TRUSTED_PROXIES",
    "GATEWAY_TRUSTED_PROXIES",
    "GATEWAY_TOKEN_SECRET",
  ]);
  expect(mistakes.join(" ")).toContain("proxy.example");
  expect(mistakes.join(" ")).not.toContain("short");
});
