import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { StorageLocation } from "../src/index.js";
import { createLimits, defaultLimits } from "../src/limits/limits.js";
import { forgetOldRows } from "../src/storage/forget-old-rows.js";
import { rateLimits } from "../src/storage/schema.js";
import { databases } from "./databases.js";
import { expectError } from "./expect-error.js";
import { openTestGateway, startTestGateway } from "./test-gateway.js";
import type { TestGateway } from "./test-gateway.js";

const BALANCE = "/api/v1/user/balance";
const LOGIN = "/api/v1/auth/login";
const nobody = { username: "nobody", password: "" };

describe.each(databases)("limits on $name", (database) => {
  test("above its limit, an address gets a 429 without a body, whatever it asks, and other addresses do not", async () => {
    await using api = await startTestGateway(database, {
      trustedProxies: ["loopback"],
      limits: { address: { requests: 3, perSeconds: 60 } },
    });
    const { apiKey } = await api.addAccount();
    const as = (address: string) => ({ "x-api-key": apiKey, "x-forwarded-for": address });
    for (const path of [BALANCE, "/api/v1/nothing", BALANCE]) await api.get(path, as("192.0.2.1"));
    const answers = [
      await api.get(BALANCE, as("192.0.2.1")),
      await api.get("/api/v1/nothing", as("192.0.2.1")),
      await api.post(LOGIN, nobody, as("192.0.2.1")),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(429);
      expect(answer.text).toBe("");
      expect(answer.headers.get("content-type")).toBeNull();
      expect(answer.headers.get("retry-after")).toMatch(/^[1-9]\d*$/);
    }
    expect((await api.get(BALANCE, as("192.0.2.2"))).status).toBe(200);
  });

  test("counts in the database let no more attempts through at once than one after the other", async () => {
    await using api = await startTestGateway(database);
    const { database: connection } = api.gateway.storage;
    const { loginName } = createLimits({ ...defaultLimits, store: "database" }, connection);
    const taken = await Promise.all(Array.from({ length: 30 }, () => loginName.take("ada")));
    expect(taken.filter(({ ok }) => ok)).toHaveLength(defaultLimits.loginName.freeAttempts + 1);

    await forgetOldRows(connection, new Date());
    expect(await connection.$count(rateLimits)).toBe(2);
    await forgetOldRows(connection, new Date(Date.now() + 2 * 86_400_000));
    expect(await connection.$count(rateLimits)).toBe(0);
  });
});

describe("two gateways on one Postgres that count in the database", () => {
  let first: TestGateway;
  let second: TestGateway;
  beforeAll(async () => {
    const storage: StorageLocation = await databases[1]!.create();
    const limits = { store: "database", account: { requests: 10, perSeconds: 600 } } as const;
    first = await openTestGateway({ storage, limits });
    second = await openTestGateway({ storage, limits });
  });
  afterAll(() => Promise.all([first, second].map((api) => api[Symbol.asyncDispose]())));

  test("let as many requests of one account through as one gateway would", async () => {
    const { apiKey } = await first.addAccount();
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        (index % 2 === 0 ? first : second).get(BALANCE, { "x-api-key": apiKey }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(10);
    for (const answer of answers) if (answer.status !== 200) expectError(answer, "RATE_LIMIT_EXCEEDED");
  });

  test("let as many logins of one address through as one gateway would", async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) => (index % 2 === 0 ? first : second).post(LOGIN, nobody)),
    );
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    for (const answer of answers) if (answer.status !== 401) expectError(answer, "TOO_MANY_ATTEMPTS");
  });
});
