import fc from "fast-check";
import { expect, test } from "vitest";
import { isSecretName, redactText } from "./redact-text.js";

const R = "[redacted]";

test.each([
  ["postgres://admin:hunter2@db:5432/sms", `postgres://${R}@db:5432/sms`],
  ["see https://token@example.org/a", `see https://${R}@example.org/a`],
  ["Authorization: Bearer abc.def-ghi", `Authorization: ${R} ${R}`],
  ["sent Bearer abc.def-ghi to it", `sent Bearer ${R} to it`],
  ["Basic dXNlcjpwYXNz", `Basic ${R}`],
  ["token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln is bad", `token ${R} is bad`],
  ["key sk_prod_0123456789abcdef", `key ${R}`],
  ["ghp_0123456789abcdefghij", R],
  ["password=hunter2&x=1", `password=${R}&x=1`],
  ['{"api_key":"abc","b":1}', `{"api_key":${R},"b":1}`],
  ["DB_PASSWORD='a b' next", `DB_PASSWORD=${R} next`],
  ["X-Api-Key: abc", `X-Api-Key: ${R}`],
  ["Failed query\nparams: 1,first line\nsecond line", `Failed query\nparams: ${R}`],
  [
    "Failed query\nparams: 1,a\nb\n    at run (a.js:1:2)",
    `Failed query\nparams: ${R}\n    at run (a.js:1:2)`,
  ],
  ["select * from a where b = 'it''s'", "select * from a where b = '?'"],
  ["mail to some.body+tag@mail.example.org now", `mail to ${R} now`],
  ["call +49 (151) 234-56789", `call ${R}`],
  ["call 4915123456789.", `call ${R}.`],
  ["-----BEGIN RSA PRIVATE KEY-----\nabc\n-----END RSA PRIVATE KEY-----", R],
  ["-----BEGIN PRIVATE KEY-----\nabc", R],
])("of %j is left %j", (text, left) => {
  expect(redactText(text)).toBe(left);
});

test.each([
  "Cannot read properties of undefined (reading 'to')",
  "at run (file:///a/vitest@5.1.1_x/dist/run.js:1695:35)",
  "listen EADDRINUSE 127.0.0.1:3000",
  "duplicate key, code 23505, took 12345678 ns",
  "it's what the 'cat' did",
  "relation accounts does not exist",
])("%j stays as it is", (text) => {
  expect(redactText(text)).toBe(text);
});

test("redacting twice changes nothing more", () => {
  const once = redactText("password=hunter2 postgres://a:b@c Authorization: Bearer abcdefgh +49 151 2345678");
  expect(redactText(once)).toBe(once);
});

test("a long text is cut between words", () => {
  const text = redactText(`${"word ".repeat(2_000)}end`);
  expect(text).toHaveLength(8_191 - (8_191 % 5) - 1 + " [cut]".length);
  expect(text).toMatch(/word \[cut\]$/);
  expect(redactText("x".repeat(8_193))).toBe(" [cut]");
  expect(redactText("x".repeat(8_192))).toHaveLength(8_192);
  expect(redactText(`first\n${"x".repeat(9_000)}`)).toBe("first [cut]");
});

test("no text makes it slow", () => {
  const parts = ["password", "=", "eyJ", "sk_", "a@", "://", "'", "select ", "+1 ", "-----BEGIN ", ":", "."];
  fc.assert(
    fc.property(fc.constantFrom(...parts), fc.constantFrom(...parts), (one, other) => {
      expect(redactText((one + other).repeat(2_000)).length).toBeLessThan(40_000);
    }),
    { numRuns: 100 },
  );
});

test.each([
  "password",
  "user_password",
  "API-Key",
  "apiKey",
  "accessToken",
  "to",
  "parameters",
  "headers",
  "cookie",
])("a member called %s holds a secret", (name) => {
  expect(isSecretName(name)).toBe(true);
});

test.each(["code", "constraint", "table", "author", "total", "status", "kind"])(
  "a member called %s does not",
  (name) => {
    expect(isSecretName(name)).toBe(false);
  },
);

test("a name that is too long to look at is taken for a secret's", () => {
  expect(isSecretName("a".repeat(121))).toBe(true);
  expect(isSecretName("a".repeat(120))).toBe(false);
});
