import fc from "fast-check";
import { expect, test } from "vitest";
import { isSecretName, redactText } from "./redact-text.js";

const R = "[redacted]";

test.each([
  ["postgres://admin:hunter2@db:5432/sms", `postgres://${R}@db:5432/sms`],
  ["see https://token@example.org/a", `see https://${R}@example.org/a`],
  ["Authorization: Bearer abc.def-ghi", `Authorization: ${R}`],
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
  ["postgres://user:p@ss@host/db", `postgres://${R}@host/db`],
  ["postgres://user:pa/ss@host/db", `postgres://${R}@host/db`],
  ["https://user@host:pass@x/", `https://${R}@x/`],
  ["Authorization: Negotiate YIIJvwYGKwYBBQUCoIIJ\nHost: a", `Authorization: ${R}\nHost: a`],
  ['authorization: Digest username="bob", response="6629fae4"', `authorization: ${R}`],
  ["Proxy-Authorization=AWS4-HMAC-SHA256 Credential=AKID/2015, Signature=5d67", `Proxy-Authorization=${R}`],
  ['{"authorization":"Digest username=\\"bob\\", response=\\"66\\"","b":1}', `{"authorization":${R},"b":1}`],
  ["got Negotiate YIIJvwYGKwYBBQUCoIIJ back", `got Negotiate ${R} back`],
  ['got Digest username="bob", response="66"\nat once', `got Digest ${R}\nat once`],
  ["Cookie: theme=dark; sid=s3cr3t; x=1\nHost: a", `Cookie: ${R}\nHost: a`],
  ["Set-Cookie: sid=s3cr3t; HttpOnly", `Set-Cookie: ${R}`],
  ['cookie: {"theme":"dark","sid":"s3cr3t"}', `cookie: ${R}`],
  ['cookie: {"a":{},"sid":"s3cr3t"}', `cookie: ${R}`],
  ["{ cookie: 'theme=dark; sid=s3cr3t', b: 1 }", `{ cookie: ${R}, b: 1 }`],
  ['{"password":"a\\"b-secret","b":1}', `{"password":${R},"b":1}`],
  ['{"password":"ends in \\\\","b":1}', `{"password":${R},"b":1}`],
  ['{"password":"is cut\\', `{"password":${R}\\`],
  ['"{\\"password\\":\\"a b\\",\\"c\\":1}"', `"{\\"password\\":${R},\\"c\\":1}"`],
  ["secret = 'it''s', b = 1", `secret = ${R}, b = 1`],
  ["Server=h;Password={a;b};Port=1", `Server=h;Password=${R};Port=1`],
  ["header eyJhbGciOiJIUzI1NiJ9 alone", `header ${R} alone`],
  ["call 0044 7700 900 123", `call ${R}`],
])("of %j is left %j", (text, left) => {
  expect(redactText(text)).toBe(left);
});

test.each([
  "Cannot read properties of undefined (reading 'to')",
  "at run (file:///a/vitest@5.1.1_x/dist/run.js:1695:35)",
  "listen EADDRINUSE 127.0.0.1:3000",
  "at http://localhost:3000/node_modules/@scope/a.js:12:3",
  "at http://[::1]:3000/@scope/a.js",
  "took 00:10:00 at 2026-11-25T00:00:00.000Z, 0.0012345678 of it",
  "Digest mismatch: negotiate again",
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

/** How much longer a text of eight times the size takes. The quickest of several runs: others want the processor too. */
function growth(part: string): number {
  const [short, long] = [1_000, 8_000].map((length) => {
    const text = part.repeat(Math.ceil(length / part.length)).slice(0, length);
    let best = Infinity;
    for (let run = 0; run < 8; run += 1) {
      const start = performance.now();
      redactText(text);
      best = Math.min(best, performance.now() - start);
    }
    return best;
  });
  return long! / short!;
}

test.each([
  "eyJ-",
  "eyJaaaaa.",
  "token-",
  "a-",
  "1 ",
  "+1",
  "+1( ",
  "0012",
  "a@a.",
  "a.",
  "a://",
  "a://a:",
  "a://a:a",
  "sk_",
  "select '",
  "Digest a",
  "Bearer ",
  "pass    ",
  "cookie",
  "authorization-",
  "token\\\\",
  "values: ",
  "-----BEGIN PRIVATE KEY-----",
])("a text of many %j takes time in proportion to its length", (part) => {
  // Eight times, where the square would be 64 times.
  expect(growth(part)).toBeLessThan(24);
});

test.each(["params:", "values: x"])("so do many lines behind %j", (name) => {
  const at = (lines: number) => growth(`${name}${"\n".repeat(lines)}`);
  expect(at(8_100)).toBeLessThan(24);
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
