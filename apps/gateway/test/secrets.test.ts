import { randomBytes } from "node:crypto";
import { chmod, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { createAccount, generateApiKey } from "../src/index.js";
import type { StorageLocation } from "../src/index.js";
import { doctor } from "../src/cli/doctor.js";
import { secretsIn } from "../src/secrets/keep-secrets.js";
import { secretColumns } from "../src/secrets/secret-places.js";
import { openStorage } from "../src/storage/open-storage.js";
import { apiKeys } from "../src/storage/schema.js";
import type { Database } from "../src/storage/storage.js";
import { signed } from "./codes/callers.js";
import { databases } from "./databases.js";
import { secretsKey } from "./postgres-environment.js";
import { openTestGateway } from "./test-gateway.js";
import type { TestAccount, TestGateway } from "./test-gateway.js";
import { addUser, codeOf, credentialsOf } from "./test-users.js";

const SIGNING_SECRET = "the secret of the key";
const WEBHOOK_SECRET = "the secret of the webhook";
const BALANCE = "/api/v1/user/balance";

/** Everything that is in the database, the queue's tables included, as text. */
async function dump(database: Database): Promise<string> {
  const { rows: tables } = (await database.execute(sql`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`)) as {
    rows: { name: string }[];
  };
  const texts: string[] = [];
  for (const { name } of tables) {
    const { rows } = (await database.execute(
      sql.raw(`select coalesce(string_agg(t::text, chr(10)), '') as text from ${name} t`),
    )) as { rows: { text: string }[] };
    texts.push(...rows.map(({ text }) => text));
  }
  return texts.join("\n");
}

async function allSecrets(database: Database): Promise<string[]> {
  const found = await Promise.all(secretColumns.map((column) => secretsIn(database, column)));
  return found.flat().map(({ secret }) => secret);
}

async function askSigned(api: TestGateway, { apiKey }: TestAccount): Promise<number> {
  const request = signed({ method: "GET", path: BALANCE, headers: { "x-api-key": apiKey } }, SIGNING_SECRET);
  return (await api.get(request.path, request.headers)).status;
}

/** The same database for somebody with other keys. */
const withKeys = (place: StorageLocation, ...keys: readonly string[]): StorageLocation =>
  place.kind === "memory" ? place : { ...place, secretsKey: keys.join(",") };

const fresh = randomBytes(32).toString("base64");

/** Adds an account whose requests have to be signed. */
async function seed(place: StorageLocation): Promise<TestAccount> {
  const storage = await openStorage(place);
  const apiKey = generateApiKey("prod");
  const account = { name: "Signed", balance: 0n, apiKey, key: { signing: SIGNING_SECRET }, now: new Date() };
  const id = await createAccount(storage, account);
  await storage.close();
  return { id, apiKey };
}

const [pglite, postgres] = databases;

test.each(databases)("secrets stand in no row on $name, though they are worked with", async (database) => {
  await using api = await openTestGateway({ storage: await database.create() });
  const account = await api.addAccount({ key: { signing: SIGNING_SECRET } });
  const plain = await api.addAccount();
  const user = await addUser(api.gateway, plain.id, { totp: true });
  const first = await api.post("/api/v1/auth/login", credentialsOf(user));
  const { two_factor_token } = first.body as { two_factor_token: string };
  const second = await api.post("/api/v1/auth/2fa", { two_factor_token, code: codeOf(user) });
  await api.call(
    "PUT",
    "/api/v1/user/webhooks",
    { signing_secret: WEBHOOK_SECRET },
    { "x-api-key": plain.apiKey },
  );
  const statuses = [await askSigned(api, account), first.status, second.status];
  expect(statuses).toEqual([200, 200, 200]);

  const { database: connection } = api.gateway.storage;
  const text = await dump(connection);
  // The dump does show what stands in rows.
  expect(text).toContain(user.username);
  for (const secret of [
    SIGNING_SECRET,
    WEBHOOK_SECRET,
    account.apiKey,
    plain.apiKey,
    user.password,
    user.totpSecret,
    (second.body as { token: string }).token,
  ])
    expect(text).not.toContain(secret);
  const stored = await allSecrets(connection);
  // Two of carriers, one each of key, user, webhook, tokens, and the one that tells a wrong key.
  expect(stored).toHaveLength(7);
  for (const secret of stored) expect(secret).toMatch(/^sealed:/);
});

describe("secrets", () => {
  test("are sealed anew with a new key that is named before the old one, which is then not needed any more", async () => {
    const place = await postgres!.create();
    const account = await seed(place);

    await expect(openStorage(withKeys(place, fresh))).rejects.toThrow(
      /sealed with the key [\da-f]{8}, and GATEWAY_SECRETS_KEY has the key [\da-f]{8}/,
    );
    await (await openStorage(withKeys(place, fresh, secretsKey))).close();
    await expect(openStorage(withKeys(place, secretsKey))).rejects.toThrow("sealed with the key");
    await using api = await openTestGateway({ storage: withKeys(place, fresh) });
    expect(await askSigned(api, account)).toBe(200);
  });

  test("that were stored before any were sealed are sealed at the next start", async () => {
    const place = await postgres!.create();
    const account = await seed(place);
    const before = await openStorage(place);
    await before.database.update(apiKeys).set({ signingSecret: SIGNING_SECRET });
    await before.close();

    await using api = await openTestGateway({ storage: place });
    expect(await askSigned(api, account)).toBe(200);
    expect(await dump(api.gateway.storage.database)).not.toContain(SIGNING_SECRET);
  });

  test("that were exchanged between rows are found by the doctor, and of no use", async () => {
    const place = await postgres!.create();
    const [one, other] = [await seed(place), await seed(place)];
    const storage = await openStorage(place);
    const [row] = await storage.database.select().from(apiKeys).where(eq(apiKeys.accountId, other.id));
    await storage.database
      .update(apiKeys)
      .set({ signingSecret: row?.signingSecret ?? null })
      .where(eq(apiKeys.accountId, one.id));
    await storage.close();

    const findings = await doctor(place);
    expect(findings.filter(({ good }) => !good).map(({ text }) => text)).toEqual([
      expect.stringMatching(
        /^1 secrets were changed since they were sealed, that in api_keys\.signing_secret of /,
      ),
    ]);
    await using api = await openTestGateway({ storage: place });
    expect([await askSigned(api, one), await askSigned(api, other)]).toEqual([500, 200]);
  });
});

describe("the key of an embedded database", () => {
  const create = async () => {
    const place = await pglite!.create();
    return { place, file: join(place.kind === "folder" ? place.path : "", "secrets.key") };
  };

  test("is a file beside it that its owner alone may use", async () => {
    const { place, file } = await create();
    await seed(place);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await chmod(file, 0o640);
    await expect(openStorage(place)).rejects.toThrow(`chmod 600 "${file}"`);
  });

  test("is missed when it is gone, and named when it is none", async () => {
    const { place, file } = await create();
    const key = await readFile(file, "utf8");
    await rm(file);
    await expect(openStorage(place)).rejects.toThrow("sealed with the key");
    await writeFile(file, "no key");
    await expect(openStorage(place)).rejects.toThrow(/secrets\.key" holds no key/);
    await writeFile(file, key);
    await (await openStorage(place)).close();
  });
});

test("a Postgres is not opened without a key", async () => {
  const place = await postgres!.create();
  if (place.kind !== "postgres") throw new Error("That is no Postgres.");
  await expect(openStorage({ ...place, secretsKey: undefined })).rejects.toThrow(
    "GATEWAY_SECRETS_KEY is missing",
  );
});
