import { randomBytes } from "node:crypto";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { Pool } from "pg";

// What the gateway is compared with: a handler that checks nothing and writes the rows of a send to the same tables, and
// one that answers 401 with the same bytes. A process of its own, whose address is its first line of output.

const pool = new Pool({ connectionString: process.env["DATABASE_URL"], max: 20 });
const app = new Hono();

const REFUSAL = process.env["REFUSAL"] ?? "";
app.get("/api/v1/user/balance", (c) =>
  c.body(REFUSAL, 401, {
    "content-type": "application/json; charset=utf-8",
    "cache-control": "no-store",
    "www-authenticate": 'ApiKey realm="api", Bearer realm="api"',
    "x-request-id": randomBytes(16).toString("hex"),
  }),
);

interface Send {
  readonly to: readonly [string];
  readonly message: string;
  readonly sender_id: string;
}

app.post("/api/v1/sms/send", async (c) => {
  // Boundary: nothing is checked here.
  const { to, message, sender_id } = await c.req.json<Send>();
  const account = Number(c.req.header("x-account"));
  const key = c.req.header("idempotency-key");
  const now = new Date();
  const id = `api_${account}_${now.getTime()}000000_${randomBytes(8).toString("hex")}`;
  const answer = JSON.stringify({
    status: true,
    messages: [{ dnis: to[0], message_id: id, segment_num: 1 }],
  });
  const client = await pool.connect();
  try {
    await client.query("begin");
    const { rows } = await client.query<{ id: string }>(
      `insert into messages (message_id, account_id, workspace_id, recipient, country, sender_id, body, segments,
        cost_micros, status, created_at)
       values ($1, $2::int, $2::int, $3, 'DE', $4, $5, 1, 75000, 'pending', $6) returning id`,
      [id, account, to[0], sender_id, message, now],
    );
    await client.query(
      `insert into pgboss.job_common (name, data, start_after, keep_until, expire_seconds, deletion_seconds, policy)
       values ('carrier-submit', $1, now() + interval '1 day', now() + interval '14 days', 60, 600, 'standard')`,
      [JSON.stringify({ messages: [Number(rows[0]?.id)] })],
    );
    await client.query(
      `insert into ledger (account_id, amount_micros, type, description, created_at)
       values ($1, -75000, 'usage', 'SMS to 1 recipient', $2)`,
      [account, now],
    );
    await client.query(
      "update accounts set balance_micros = balance_micros - 75000, balance_updated_at = $2 where id = $1",
      [account, now],
    );
    await client.query(
      `insert into idempotency_records (workspace_id, sandbox, key, fingerprint, answer, created_at)
       values ($1, false, $2, '', $3, $4)`,
      [account, key, answer, now],
    );
    await client.query("commit");
  } finally {
    client.release();
  }
  return c.body(answer, 200, { "content-type": "application/json" });
});

serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }: AddressInfo) => {
  process.stdout.write(`listening on http://127.0.0.1:${port}\n`);
});
