import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { readEnvironment } from "./environment.js";

test("leaves everything at its default when nothing is said", () => {
  expect(readEnvironment({})).toEqual({ ok: true, value: {} });
  expect(readEnvironment({ GATEWAY_LIMIT_STORE: "", GATEWAY_TRUSTED_PROXIES: "", PATH: "/bin" })).toEqual({
    ok: true,
    value: {},
  });
});

test("reads limits, proxies, times and the secrets", () => {
  const secretsKey = `${randomBytes(32).toString("base64")}, ${randomBytes(32).toString("base64url")}`;
  const secret = "0123456789abcdef0123456789abcdef";
  expect(
    readEnvironment({
      GATEWAY_LIMIT_STORE: "database",
      GATEWAY_LIMIT_ADDRESS: "100/1",
      GATEWAY_TRUSTED_PROXIES: "loopback, 10.0.0.0/8,2001:db8::1",
      GATEWAY_TOKEN_SECRET: secret,
      GATEWAY_REQUEST_TIMEOUT_MS: "5000",
      GATEWAY_PUBLIC_URL: "https://sms.example",
      GATEWAY_LOG_LEVEL: "debug",
      GATEWAY_SECRETS_KEY: secretsKey,
    }),
  ).toEqual({
    ok: true,
    value: {
      GATEWAY_LIMIT_STORE: "database",
      GATEWAY_LIMIT_ADDRESS: { requests: 100, perSeconds: 1 },
      GATEWAY_TRUSTED_PROXIES: ["loopback", "10.0.0.0/8", "2001:db8::1"],
      GATEWAY_TOKEN_SECRET: secret,
      GATEWAY_REQUEST_TIMEOUT_MS: 5000,
      GATEWAY_PUBLIC_URL: "https://sms.example",
      GATEWAY_LOG_LEVEL: "debug",
      GATEWAY_SECRETS_KEY: secretsKey,
    },
  });
});

test("tells all mistakes at once, a variable that there is not among them, and no secret", () => {
  const result = readEnvironment({
    GATEWAY_LIMIT_STORE: "redis",
    GATEWAY_LIMIT_ADDRESS: "0/1",
    GATEWAY_LIMIT_ACCOUNT: "many",
    GATEWAY_LOG_LEVEL: "loud",
    GATEWAY_PUBLIC_URL: "sms.example/",
    GATEWAY_REQUEST_TIMEOUT_MS: "5s",
    GATEWAY_TRUSTED_PROXIES: "10.0.0.0/8,proxy.example,10.0.0.0/33",
    GATEWAY_TOKEN_SECRET: "short-secret",
    GATEWAY_DEMO_KEY: "short-key",
    GATEWAY_OPERATER_TOKEN: "misspelt-secret",
  });
  const mistakes = result.ok ? [] : result.error;
  expect(mistakes.map((text) => /^GATEWAY_[A-Z_]+/.exec(text)?.[0]).sort()).toEqual([
    "GATEWAY_DEMO_KEY",
    "GATEWAY_LIMIT_ACCOUNT",
    "GATEWAY_LIMIT_ADDRESS",
    "GATEWAY_LIMIT_STORE",
    "GATEWAY_LOG_LEVEL",
    "GATEWAY_OPERATER_TOKEN",
    "GATEWAY_PUBLIC_URL",
    "GATEWAY_REQUEST_TIMEOUT_MS",
    "GATEWAY_TOKEN_SECRET",
    "GATEWAY_TRUSTED_PROXIES",
    "GATEWAY_TRUSTED_PROXIES",
  ]);
  for (const text of mistakes) expect(text).toMatch(/^[A-Z_]+: .*\.$/);
  expect(mistakes.join(" ")).toContain("proxy.example");
  expect(mistakes.join(" ")).not.toMatch(/short-|misspelt/);
});

test("asks for the key of the secrets beside a database that others may open as well", () => {
  const missing = readEnvironment({ DATABASE_URL: "postgres://db", GATEWAY_LOG_LEVEL: "loud" });
  expect(missing.ok ? [] : missing.error).toEqual([
    expect.stringContaining("GATEWAY_LOG_LEVEL: "),
    expect.stringContaining("GATEWAY_SECRETS_KEY: is missing"),
  ]);
});

test.each(["", "c2hvcnQ=", "x".repeat(32), `${"A".repeat(43)}=,`, `${"A".repeat(43)}=,short`])(
  "takes no key of the secrets that is not 32 bytes in base64: %j",
  (text) => {
    const read = readEnvironment({ DATABASE_URL: "postgres://db", GATEWAY_SECRETS_KEY: text });
    expect(read.ok ? [] : read.error).toEqual([expect.stringMatching(/^GATEWAY_SECRETS_KEY: .*base64/)]);
  },
);
