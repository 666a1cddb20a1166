import { createHmac } from "node:crypto";
import {
  listWebhookLogsResponseSchema,
  testWebhookResponseSchema,
  webhookSettingsSchema,
} from "@error-model/contract";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { generateApiKey } from "../src/index.js";
import type { NewJob } from "../src/queue/jobs.js";
import { messages } from "../src/storage/schema.js";
import { databases } from "./databases.js";
import { expectError } from "./expect-error.js";
import { germanNumbers } from "./recipients.js";
import { startTestGateway } from "./test-gateway.js";
import type { TestAccount, TestGateway } from "./test-gateway.js";
import { startReceiver } from "./webhook-receiver.js";

/** The queue is looked at twice a second. */
const PATIENCE = { timeout: 30_000, interval: 50 };

describe.each(databases)("webhooks on $name", (database) => {
  let api: TestGateway;
  beforeAll(async () => {
    api = await startTestGateway(database, {
      carrier: { queueDelayMs: 0, deliveryDelayMs: 0, sandboxDeliveryDelayMs: 0 },
      webhooks: { allowLoopback: true },
    });
  });
  afterAll(() => api[Symbol.asyncDispose]());

  const keyOf = ({ apiKey }: TestAccount) => ({ "x-api-key": apiKey });
  const put = (account: TestAccount, body: unknown) =>
    api.call("PUT", "/api/v1/user/webhooks", body, keyOf(account));
  const mainOf = ({ id }: TestAccount) =>
    sql`(select id from workspaces where account_id = ${id} order by id limit 1)`;
  const logsOf = async (account: TestAccount) => {
    const { body } = await api.get("/api/v1/user/webhooks/logs", keyOf(account));
    return listWebhookLogsResponseSchema.parse(body).logs;
  };

  test("are nowhere at first, and a change touches only what it names", async () => {
    const account = await api.addAccount();
    const first = webhookSettingsSchema.parse((await api.get("/api/v1/user/webhooks", keyOf(account))).body);
    expect(first).toMatchObject({ delivery_url: null, click_url: null, has_signing_secret: false });
    expect(first.delivery_fields).toContain("message_id");

    await put(account, { delivery_url: "http://127.0.0.1:9/a", click_url: "http://127.0.0.1:9/b" });
    const changed = await put(account, {
      click_url: "",
      delivery_fields: ["status"],
      signing_secret: "s3cret",
      unique_clicks_only: true,
    });
    expect(changed.text).not.toContain("s3cret");
    expect(webhookSettingsSchema.parse(changed.body)).toEqual({
      ...first,
      delivery_url: "http://127.0.0.1:9/a",
      delivery_fields: ["status"],
      has_signing_secret: true,
      unique_clicks_only: true,
    });
    expect((await put(account, { signing_secret: null })).body).toMatchObject({ has_signing_secret: true });
    expect((await put(account, { clear_signing_secret: true })).body).toMatchObject({
      has_signing_secret: false,
      delivery_url: "http://127.0.0.1:9/a",
    });
  });

  test.each([
    "http://10.0.0.1/",
    "http://169.254.169.254/latest/meta-data",
    "https://[::ffff:192.168.0.1]/",
    "http://[64:ff9b::a00:1]/",
    "https://{telecom_message_id}",
    "https://example.com:{message_id}x/{timestamp}",
    "https://{timestamp}/",
    "https://example.com/\0",
  ])("refuse the address %j as INVALID_PARAMS, and keep the one they had", async (delivery_url) => {
    const account = await api.addAccount();
    await put(account, { delivery_url: "http://127.0.0.1:9/" });
    expectError(await put(account, { delivery_url }), "INVALID_PARAMS");
    const { body } = await api.get("/api/v1/user/webhooks", keyOf(account));
    expect(body).toMatchObject({ delivery_url: "http://127.0.0.1:9/" });
  });

  test.each(["prod", "test"] as const)(
    "hear of a final status, signed, with the chosen members, from an sk_%s_ key",
    async (environment) => {
      await using receiver = await startReceiver();
      const account = await api.addAccount({ apiKey: generateApiKey(environment) });
      await put(account, {
        delivery_url: `http://127.0.0.1:${receiver.port}/in?id={message_id}&to={phone}&x={y}`,
        delivery_fields: ["message_id", "status", "status_code", "cost", "workspace_id", "num_parts"],
        signing_secret: "s3cret",
      });
      const sent = await api.send(account, ["+4915123456789"]);
      const id = (sent.body as { messages: { message_id: string }[] }).messages[0]!.message_id;
      await vi.waitFor(() => expect(receiver.received).toHaveLength(1), PATIENCE);
      const [{ path, headers, body }] = receiver.received as [(typeof receiver.received)[number]];
      expect(path).toBe(`/in?id=${id}&to=%2B4915123456789&x={y}`);
      expect(JSON.parse(body)).toEqual({
        message_id: id,
        status: "DELIVRD",
        status_code: "000",
        cost: 0.075,
        num_parts: 1,
        workspace_id: expect.any(Number) as number,
      });
      const timestamp = String(headers["x-webhook-timestamp"]);
      expect(Math.abs(Number(timestamp) - Date.now() / 1000)).toBeLessThan(60);
      const hmac = createHmac("sha256", "s3cret").update(`${timestamp}.${body}`).digest("hex");
      expect(headers).toMatchObject({
        "user-agent": "23Telecom-Webhooks/1.0",
        "content-type": "application/json",
        "x-webhook-signature": `sha256=${hmac}`,
      });
      const [log] = await vi.waitFor(async () => {
        const logs = await logsOf(account);
        expect(logs).toHaveLength(1);
        return logs;
      }, PATIENCE);
      // The address with its placeholders: the log holds no phone number.
      expect(log).toMatchObject({
        message_id: id,
        attempt: 1,
        delivered: true,
        http_status: 204,
        error: null,
      });
      expect(log!.url).toContain("{phone}");
    },
  );

  test("try again after 10 and after 30 seconds, three times in all", async () => {
    await using receiver = await startReceiver((response) => void response.writeHead(500).end());
    const account = await api.addAccount();
    await put(account, { delivery_url: `http://127.0.0.1:${receiver.port}/` });
    await api.send(account, germanNumbers(1));
    const db = api.gateway.storage.database;
    const waiting = sql`from pgboss.job where name = 'webhook' and state = 'created' and data->>'workspaceId' =
      (select id::text from workspaces where account_id = ${account.id})`;
    for (const [attempts, pause] of [
      [1, 10],
      [2, 30],
    ] as const) {
      await vi.waitFor(async () => expect(await logsOf(account)).toHaveLength(attempts), PATIENCE);
      const { rows } = (await db.execute(
        sql`select extract(epoch from start_after - created_on)::float as pause ${waiting}`,
      )) as { rows: { pause: number }[] };
      expect(rows).toHaveLength(1);
      expect(rows[0]!.pause).toBeGreaterThan(pause - 2);
      expect(rows[0]!.pause).toBeLessThan(pause + 2);
      await db.execute(sql`update pgboss.job set start_after = now() where id in (select id ${waiting})`);
    }
    const logs = await vi.waitFor(async () => {
      const all = await logsOf(account);
      expect(all).toHaveLength(3);
      return all;
    }, PATIENCE);
    expect(logs.map((log) => [log.attempt, log.http_status, log.delivered])).toEqual([
      [3, 500, false],
      [2, 500, false],
      [1, 500, false],
    ]);
    const { rows } = (await db.execute(sql`select id ${waiting}`)) as { rows: unknown[] };
    expect(rows).toEqual([]);
    expect(
      new Set(receiver.received.map(({ body }) => (JSON.parse(body) as { message_id: string }).message_id))
        .size,
    ).toBe(1);
  });

  test("count an address that is none with a message's values as a failed attempt", async () => {
    const account = await api.addAccount();
    await put(account, { delivery_url: "https://127.0.0.1:9/" });
    // As an earlier version stored it.
    await api.gateway.storage.database.execute(sql`
      update webhook_channels set url = 'https://{telecom_message_id}' where workspace_id = ${mainOf(account)}`);
    const { body } = await api.post("/api/v1/user/webhooks/test", {}, keyOf(account));
    expect(body).toMatchObject({ status: true, delivered: false, error: "invalid-address" });
    await api.send(account, germanNumbers(1));
    await vi.waitFor(
      async () =>
        expect(await logsOf(account)).toMatchObject([
          { message_id: expect.stringMatching(/./) as string, attempt: 1, error: "invalid-address" },
          { message_id: null, error: "invalid-address" },
        ]),
      PATIENCE,
    );
  });

  test("reach each receiver once, whatever becomes of the events beside its own", async () => {
    await using receiver = await startReceiver();
    const [account, broken] = [await api.addAccount(), await api.addAccount()];
    const db = api.gateway.storage.database;
    const jobs: NewJob<"webhook">[] = [];
    for (const each of [broken, account]) {
      await api.send(each, germanNumbers(1));
      const message = await vi.waitFor(async () => {
        const [row] = await db.select().from(messages).where(eq(messages.accountId, each.id));
        expect(row?.status).toBe("DELIVRD");
        return row!;
      }, PATIENCE);
      const { workspaceId, id } = message;
      jobs.push({ data: { workspaceId, type: "delivery", message: id, attempt: 1 } });
      await put(each, { delivery_url: `http://127.0.0.1:${receiver.port}/`, signing_secret: "s" });
    }
    await db.execute(sql`
      update webhook_settings set signing_secret = 'unsealed' where workspace_id = ${mainOf(broken)}`);
    // Both at once, so that they come in one batch.
    await api.gateway.storage.transaction((tx) => api.gateway.queue.add(tx, "webhook", jobs));
    await vi.waitFor(async () => {
      const { rows } = (await db.execute(sql`
        select retry_count as tries from pgboss.job where name = 'webhook' and state <> 'completed'
        and (data->>'workspaceId')::bigint = ${mainOf(broken)}`)) as { rows: { tries: number }[] };
      expect(rows[0]?.tries).toBeGreaterThanOrEqual(2);
    }, PATIENCE);
    expect(receiver.received).toHaveLength(1);
  });

  test("are tried out on request, and say how that went", async () => {
    await using receiver = await startReceiver();
    const account = await api.addAccount();
    const tryOut = (body: object) => api.post("/api/v1/user/webhooks/test", body, keyOf(account));
    expectError(await tryOut({}), "NOT_FOUND");
    await put(account, { click_url: `http://127.0.0.1:${receiver.port}/click` });
    expectError(await tryOut({}), "NOT_FOUND");
    const { body } = await tryOut({ type: "click" });
    expect(testWebhookResponseSchema.parse(body)).toMatchObject({
      delivered: true,
      http_status: 204,
      error: null,
    });
    expect(await logsOf(account)).toMatchObject([{ message_id: null, attempt: 1, type: "click" }]);
  });

  test("and their logs are nobody else's", async () => {
    const [owner, stranger] = [await api.addAccount(), await api.addAccount()];
    await put(owner, { delivery_url: "http://127.0.0.1:9/" });
    await api.post("/api/v1/user/webhooks/test", {}, keyOf(owner));
    expect(await logsOf(owner)).toMatchObject([{ delivered: false, error: "connection-failed" }]);
    expect(await logsOf(stranger)).toEqual([]);
    const { body } = await api.get("/api/v1/user/webhooks", keyOf(stranger));
    expect(body).toMatchObject({ delivery_url: null });
  });
});
