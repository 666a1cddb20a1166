import { randomBytes, randomUUID } from "node:crypto";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { Pool } from "pg";
import type { QueryConfig } from "pg";

// What the gateway is compared with: a handler that checks nothing and writes the rows of a send to the same tables, and
// one that answers 401 with the same bytes. A process of its own, whose address is its first line of output.
//
// The writing handler comes in two kinds: `awaited`, as one writes it, waits for each of its seven statements; `together`
// has named them all, and sends them as one packet. The second is as fast as the driver goes.

const connectionString = process.env["DATABASE_URL"];
const app = new Hono();

/** The gateway's own refusal: its headers, but for the request id, and its body. */
const refusal = JSON.parse(process.env["REFUSAL"] ?? "{}") as {
  readonly headers: Record<string, string>;
  readonly body: string;
};
app.get("/api/v1/user/balance", (c) =>
  c.body(refusal.body, 401, { ...refusal.headers, "x-request-id": randomUUID() }),
);

interface Send {
  readonly to: readonly [string];
  readonly message: string;
  readonly sender_id: string;
}

/** What a send of the load writes. */
interface Written {
  readonly account: number;
  readonly key: string | undefined;
  readonly id: string;
  readonly send: Send;
  readonly now: Date;
  readonly answer: string;
}

function statements({
  account,
  key,
  id,
  send,
  now,
  answer,
}: Written): readonly Required<Omit<QueryConfig, "types">>[] {
  const { to, sender_id, message } = send;
  return [
    {
      name: "message",
      text: `insert into messages (message_id, account_id, workspace_id, recipient, country, sender_id, body, segments,
          cost_micros, status, created_at)
        values ($1, $2::int, $2::int, $3, 'DE', $4, $5, 1, 75000, 'pending', $6)`,
      values: [id, account, to[0], sender_id, message, now],
    },
    {
      name: "job",
      text: `insert into pgboss.job_common (name, data, start_after, keep_until, expire_seconds, deletion_seconds, policy)
        values ('carrier-submit', json_build_object('messages', json_build_array(lastval())),
          now() + interval '1 day', now() + interval '14 days', 60, 600, 'standard')`,
      values: [],
    },
    {
      name: "ledger",
      text: `insert into ledger (account_id, amount_micros, type, description, created_at)
        values ($1, -75000, 'usage', 'SMS to 1 recipient', $2)`,
      values: [account, now],
    },
    {
      name: "balance",
      text: "update accounts set balance_micros = balance_micros - 75000, balance_updated_at = $2 where id = $1",
      values: [account, now],
    },
    {
      name: "record",
      text: `insert into idempotency_records (workspace_id, sandbox, key, fingerprint, answer, created_at)
        values ($1, false, $2, '', $3, $4)`,
      values: [account, key, answer, now],
    },
  ];
}

const awaiting = new Pool({ connectionString, max: 20 });

async function writeAwaited(written: Written): Promise<void> {
  const client = await awaiting.connect();
  try {
    await client.query("begin");
    for (const { text, values } of statements(written)) await client.query(text, values);
    await client.query("commit");
  } finally {
    client.release();
  }
}

const pipelining = new Pool({ connectionString, max: 20, pipeline: true });

async function writeTogether(written: Written): Promise<void> {
  const client = await pipelining.connect();
  const { stream } = client.connection;
  stream.cork();
  const queries = [
    client.query("begin"),
    ...statements(written).map((statement) => client.query(statement)),
    client.query("commit"),
  ];
  stream.uncork();
  await Promise.all(queries);
  client.release();
}

for (const [path, write] of [
  ["/api/v1/sms/send", writeAwaited],
  ["/together/api/v1/sms/send", writeTogether],
] as const)
  app.post(path, async (c) => {
    // Boundary: nothing is checked here.
    const send = await c.req.json<Send>();
    const account = Number(c.req.header("x-account"));
    const now = new Date();
    const id = `api_${account}_${now.getTime()}000000_${randomBytes(8).toString("hex")}`;
    const answer = JSON.stringify({
      status: true,
      messages: [{ dnis: send.to[0], message_id: id, segment_num: 1 }],
    });
    await write({ account, key: c.req.header("idempotency-key"), id, send, now, answer });
    return c.body(answer, 200, { "content-type": "application/json" });
  });

serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }: AddressInfo) => {
  process.stdout.write(`listening on http://127.0.0.1:${port}\n`);
});
