import { describe, expect, test } from "vitest";
import { parseCommand } from "./parse-command.js";

const key = "sk_test_0123456789abcdef";
const folder = { kind: "folder", path: ".data/gateway" };
const parse = (line: string, env: Record<string, string> = {}) =>
  parseCommand(line === "" ? [] : line.split(" "), env);

test("serves the embedded database on port 8080 unless told otherwise", () => {
  expect(parse("serve")).toEqual({
    kind: "serve",
    storage: folder,
    host: "127.0.0.1",
    port: 8080,
    faults: undefined,
    demo: undefined,
    readyFile: undefined,
    consoleFolder: undefined,
    operatorToken: undefined,
    publicUrl: undefined,
    logLevel: "info",
    timeouts: {},
    balanceCacheSeconds: undefined,
    stopDelayMs: 0,
    access: { limits: {}, tokens: {}, trustedProxies: [] },
  });
});

test("takes everything from flags and environment", () => {
  expect(
    parse(
      "serve --port 0 --host ::1 --data d --console c --faults db=0.1 --fault-seed 7 --demo --demo-balance 2.5 --ready-file r",
      {
        GATEWAY_DEMO_KEY: key,
        GATEWAY_OPERATOR_TOKEN: "t",
        GATEWAY_PUBLIC_URL: "https://sms.example",
        GATEWAY_LOG_LEVEL: "warn",
        GATEWAY_REQUEST_TIMEOUT_MS: "5000",
        GATEWAY_STOP_DELAY_MS: "250",
        GATEWAY_LIMIT_ACCOUNT: "20/60",
        GATEWAY_TRUSTED_PROXIES: "loopback",
      },
    ),
  ).toEqual({
    kind: "serve",
    storage: { kind: "folder", path: "d" },
    host: "::1",
    port: 0,
    faults: { rates: new Map([["db", 0.1]]), seed: 7 },
    demo: { apiKey: key, balance: 2_500_000n },
    readyFile: "r",
    consoleFolder: "c",
    operatorToken: "t",
    publicUrl: "https://sms.example",
    logLevel: "warn",
    timeouts: { requestTimeout: 5000 },
    stopDelayMs: 250,
    access: {
      limits: { account: { requests: 20, perSeconds: 60 } },
      tokens: {},
      trustedProxies: ["loopback"],
    },
  });
});

test("prefers the Postgres of DATABASE_URL to a folder", () => {
  const url = "postgres://db";
  const secretsKey = `${"A".repeat(43)}=`;
  const storage = { kind: "postgres", url, secretsKey };
  for (const kind of ["audit", "doctor", "migrate"])
    expect(parse(`${kind} --data d`, { DATABASE_URL: url, GATEWAY_SECRETS_KEY: secretsKey })).toEqual({
      kind,
      storage,
    });
});

test("reads an account to create, and money for one that there is", () => {
  expect(parseCommand(["account", "create", "--name", "Acme Ltd", "--balance", "12.5"], {})).toEqual({
    kind: "account create",
    storage: folder,
    name: "Acme Ltd",
    balance: 12_500_000n,
  });
  expect(parse("account top-up --account 7 --amount 0.01")).toEqual({
    kind: "account top-up",
    storage: folder,
    accountId: 7,
    amount: 10_000n,
  });
});

test("reads a key to create, which may do nothing but what is listed", () => {
  const line =
    "key create --account 7 --workspace 9 --permissions sms.send,sms.read --environment test --allow 192.0.2.0/24,2001:db8::1 --expires 2030-12-31 --signed --name CRM";
  expect(parse(line)).toEqual({
    kind: "key create",
    storage: folder,
    accountId: 7,
    workspaceId: 9,
    name: "CRM",
    environment: "test",
    permissions: ["sms.send", "sms.read"],
    allowedAddresses: ["192.0.2.0/24", "2001:db8::1"],
    expiresAt: new Date("2030-12-31"),
    signing: true,
  });
  expect(parse("key create --account 7 --permissions *")).toMatchObject({
    permissions: ["*"],
    environment: "prod",
    allowedAddresses: [],
    signing: false,
  });
});

describe("mistakes", () => {
  test.each<[string, string]>([
    ["", "command is missing"],
    ["fly", '"fly"'],
    ["account", '"account"'],
    ["serve now", '"serve now"'],
    ["serve --speed 9", "--speed"],
    ["serve --port", "--port"],
    ["serve --port http", "--port"],
    ["serve --port 65536", "--port"],
    ["serve --faults disk=1", "--faults"],
    ["serve --faults rate-limit=0.1=0.9", "--faults"],
    ["serve --fault-seed -1", "--fault-seed"],
    ["serve --demo --demo-balance much", "--demo-balance"],
    ["serve --demo --demo-balance=-5", "--demo-balance"],
    ["serve --demo --demo-balance 12345678901234567890", "--demo-balance"],
    ["audit --port 8080", "--port"],
    ["account create", "--name"],
    ["account top-up --account 0 --amount 1", "--account"],
    ["account top-up --account 1 --amount 0", "--amount"],
    ["key create --account 1", "--permissions"],
    ["key create --account 1 --permissions sms.fly", "sms.fly"],
    ["key create --account 1 --permissions * --allow 10.0.0.0/33", "10.0.0.0/33"],
    ["key create --account 1 --permissions * --expires soon", "--expires"],
    ["key create --account 1 --permissions * --environment live", "--environment"],
  ])("in %j are told as sentences that name what is wrong", (line, mention) => {
    const command = parse(line);
    const text = command.kind === "mistake" ? command.text : "";
    expect(text).toContain(mention);
    expect(text).not.toContain("Invalid input");
  });

  test("of flags and environment are told all at once, without secrets", () => {
    const command = parse("serve --port x --demo-balance y --amount 1", {
      GATEWAY_DEMO_KEY: "short-key",
      GATEWAY_LIMIT_STORE: "redis",
      GATEWAY_TYPO: "1",
    });
    const text = command.kind === "mistake" ? command.text : "";
    expect(text.split("\n").map((line) => line.split(":")[0])).toEqual([
      "--amount",
      "--port",
      "--demo-balance",
      "GATEWAY_DEMO_KEY",
      "GATEWAY_LIMIT_STORE",
      "GATEWAY_TYPO",
    ]);
    expect(text).not.toContain("short-key");
  });
});
