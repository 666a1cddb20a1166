import { exportColumns, listUnifiedMessagesResponseSchema } from "@error-model/contract";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { databases } from "./databases.js";
import { expectError } from "./expect-error.js";
import { germanNumbers } from "./recipients.js";
import { startTestGateway } from "./test-gateway.js";
import type { TestAccount, TestGateway } from "./test-gateway.js";

const unified = "/api/v1/sms/messages/unified";

describe.each(databases)("the unified list on $name", (database) => {
  let api: TestGateway;
  beforeAll(async () => {
    api = await startTestGateway(database);
  });
  afterAll(() => api[Symbol.asyncDispose]());

  const get = (account: TestAccount, path: string) => api.get(path, { "x-api-key": account.apiKey });
  const linesOf = (csv: string) => csv.split("\r\n").slice(0, -1);

  test("shows messages by their wire id, with what the plain list has not", async () => {
    const account = await api.addAccount();
    await api.send(account, germanNumbers(3));
    const page = listUnifiedMessagesResponseSchema.parse((await get(account, `${unified}?limit=2`)).body);
    expect(page).toMatchObject({ total: 3, page: 1, limit: 2, total_pages: 2 });
    expect(page.messages).toMatchObject([
      { source: "api", recipient: germanNumbers(3)[2], clicked: false, action_type: null, sent_at: null },
      { recipient: germanNumbers(3)[1] },
    ]);
    expect(page.messages[0]!.id).toMatch(/^api_/);
  });

  test("has nothing from broadcasts, and filters as the plain list does", async () => {
    const account = await api.addAccount({ blockedCountries: ["US"] });
    await api.send(account, ["+12015550123", "+4915123456789"]);
    const found = async (query: string) => {
      const { body } = await get(account, `${unified}?${query}`);
      return listUnifiedMessagesResponseSchema.parse(body).messages.map((row) => row.recipient);
    };
    expect(await found("source=broadcasts")).toEqual([]);
    expect(await found("source=api&status=failed")).toEqual(["+12015550123"]);
    expectError(await get(account, `${unified}?source=email`), "INVALID_PARAMS");
  });

  test("is exported as CSV, quoted where it has to be, and nobody else's rows with it", async () => {
    const account = await api.addAccount();
    await api.send(await api.addAccount(), germanNumbers(1));
    await api.send(account, germanNumbers(1), { message: 'He said "hi",\r\nand left' });
    const { headers, text } = await get(account, `${unified}/export`);
    expect(headers.get("content-type")).toBe("text/csv; charset=utf-8; header=present");
    expect(headers.get("content-disposition")).toContain("messages.csv");
    const [header, ...rest] = text.split("\r\n");
    expect(header).toBe(exportColumns.join(","));
    expect(rest.join("\r\n")).toMatch(
      /^api_\S+,api,\+4915123000000,Acme,"He said ""hi"",\r\nand left",pending,,1,0\.075,\S+Z,,,false,\r\n$/,
    );
  });

  test("is exported as a header alone when there is nothing", async () => {
    const { text } = await get(await api.addAccount(), `${unified}/export`);
    expect(text).toBe(`${exportColumns.join(",")}\r\n`);
  });

  test("is exported over many pages, each row once, newest first", async () => {
    const account = await api.addAccount();
    // Many rows share one instant, as those of a batch do.
    await api.gateway.storage.database.execute(sql`
      insert into messages (message_id, account_id, workspace_id, recipient, country, sender_id, body, segments,
        cost_micros, status, created_at)
      select 'api_' || n, ${account.id}, (select id from workspaces where account_id = ${account.id}), '+4915123456789',
        'DE', 'Acme', 'Hello', 1, 75000, 'DELIVRD', now() - (n / 700) * interval '1 second'
      from generate_series(1, 3500) n`);
    const { text } = await get(account, `${unified}/export`);
    const rows = linesOf(text).slice(1);
    expect(rows).toHaveLength(3500);
    expect(new Set(rows.map((row) => row.split(",")[0])).size).toBe(3500);
    const instants = rows.map((row) => row.split(",")[9]!);
    expect(instants).toEqual(instants.toSorted().toReversed());
  });
});
