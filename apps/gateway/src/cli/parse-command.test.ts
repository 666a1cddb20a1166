import { expect, test } from "vitest";
import { parseCommand } from "./parse-command.js";

const key = "sk_test_0123456789abcdef";

test("serves the embedded database on port 8080 unless told otherwise", () => {
  expect(parseCommand(["serve"], {})).toEqual({
    kind: "serve",
    storage: { kind: "folder", path: ".data/gateway" },
    host: "127.0.0.1",
    port: 8080,
    faults: undefined,
    demo: undefined,
    readyFile: undefined,
    operatorToken: undefined,
    access: { limits: {}, trustedProxies: [], tokens: {} },
  });
});

test("takes everything from flags and environment", () => {
  const args = "serve --port 0 --host ::1 --data d --faults db=0.1 --fault-seed 7 --demo --demo-balance 2.5";
  expect(
    parseCommand([...args.split(" "), "--ready-file", "r"], {
      GATEWAY_DEMO_KEY: key,
      GATEWAY_OPERATOR_TOKEN: "t",
      GATEWAY_TRUSTED_PROXIES: "loopback",
    }),
  ).toEqual({
    kind: "serve",
    storage: { kind: "folder", path: "d" },
    host: "::1",
    port: 0,
    faults: { rates: new Map([["db", 0.1]]), seed: 7 },
    demo: { apiKey: key, balance: 2_500_000n },
    readyFile: "r",
    operatorToken: "t",
    access: { limits: {}, trustedProxies: ["loopback"], tokens: {} },
  });
});

test("prefers the Postgres of DATABASE_URL to a folder", () => {
  const storage = { kind: "postgres", url: "postgres://db" };
  expect(parseCommand(["audit", "--data", "d"], { DATABASE_URL: "postgres://db" })).toEqual({
    kind: "audit",
    storage,
  });
});

test.each<[string, Record<string, string>]>([
  ["", {}],
  ["fly", {}],
  ["serve now", {}],
  ["serve --speed 9", {}],
  ["serve --port http", {}],
  ["serve --port 65536", {}],
  ["serve --faults disk=1", {}],
  ["serve --fault-seed -1", {}],
  ["serve --demo --demo-balance much", {}],
  ["serve --demo --demo-balance=-5", {}],
  ["serve --demo --demo-balance 12345678901234567890", {}],
  ["serve --faults rate-limit=0.1=0.9", {}],
  ["serve --demo", { GATEWAY_DEMO_KEY: "short" }],
  ["serve --demo", { GATEWAY_DEMO_PASSWORD: "short" }],
  ["serve --demo", { GATEWAY_DEMO_TOTP: "short" }],
  ["serve", { GATEWAY_TOKEN_SECRET: "short" }],
])("answers %j with a sentence that does not show secrets", (line, env) => {
  const command = parseCommand(line === "" ? [] : line.split(" "), env);
  const text = command.kind === "mistake" ? command.text : "";
  expect(text).toMatch(/\S/);
  expect(text).not.toContain("short");
});
