import { expect, test } from "vitest";
import { phones, Workspace } from "./campaign-run.js";
import { FakeApi } from "./fake-api.js";
import type { Fault } from "./fake-api.js";

const csvOf = (numbers: readonly string[]): string => `phone\n${numbers.join("\n")}\n`;

const onceEach = (api: FakeApi, numbers: readonly string[]): boolean =>
  api.sent.size === numbers.length && numbers.every((number) => api.sent.get(number) === 1);

test("a campaign that meets nothing ends with everybody accepted and status 0", async () => {
  await using api = await FakeApi.start();
  const numbers = phones(250);
  const workspace = await Workspace.create(csvOf(numbers));
  const { status, stdout } = await workspace.run(api);
  expect(status).toBe(0);
  expect(onceEach(api, numbers)).toBe(true);
  expect(api.requests.map(({ to }) => to.length).toSorted()).toEqual([100, 100, 50]);
  const results = await workspace.results();
  expect(results).toHaveLength(250);
  expect(results.every(({ outcome, message_id }) => outcome === "accepted" && message_id !== "")).toBe(true);
  expect(await workspace.report()).toMatchObject({
    recipients: 250,
    outcomes: { accepted: 250 },
    requests: 3,
  });
  expect(stdout).toContain("250 recipients");
});

test("names and texts are filled in, and texts of the same wording share a request", async () => {
  await using api = await FakeApi.start();
  const [a, b, c] = phones(3);
  const workspace = await Workspace.create(`phone;name;message\n${a!};Ann;\n${b!};Bob;Привет\n${c!};Ann;\n`);
  const { status } = await workspace.run(api, ["--message", "Hi {name}", "--concurrency", "1"]);
  expect(status).toBe(0);
  expect(api.requests.map(({ message, to }) => [message, to])).toEqual([
    ["Hi Ann", [a, c]],
    ["Привет", [b]],
  ]);
});

const faults: Fault[] = [
  { kind: "code", code: "RATE_LIMIT_EXCEEDED", headers: { "retry-after": "0" } },
  { kind: "bare", status: 429 },
  { kind: "html", status: 503, applied: true },
  { kind: "html", status: 502, applied: false },
  { kind: "code", code: "DB_ERROR" },
  { kind: "reset", applied: true },
  { kind: "reset", applied: false },
];

test("every fault that can be survived is, and the report names each", async () => {
  await using api = await FakeApi.start({
    fault: ({ number }) => (number % 2 === 0 ? faults[(number / 2) % faults.length] : undefined),
  });
  const numbers = phones(400);
  const workspace = await Workspace.create(csvOf(numbers));
  const { status } = await workspace.run(api, ["--batch-size", "10"]);
  expect(status).toBe(0);
  expect(onceEach(api, numbers)).toBe(true);
  const { failuresMet } = await workspace.report();
  expect(failuresMet.map(({ name }) => name).toSorted()).toEqual([
    "DB_ERROR",
    "HTTP 429 without an error code",
    "HTTP 502 without an error code",
    "HTTP 503 without an error code",
    "RATE_LIMIT_EXCEEDED",
    expect.stringContaining("connection failed"),
  ]);
  expect(failuresMet.every(({ count, retried }) => count === retried)).toBe(true);
});

test("a success that arrives broken is asked for again under its key", async () => {
  await using api = await FakeApi.start({
    fault: ({ number }) => (number === 1 ? { kind: "garbage" } : undefined),
  });
  const workspace = await Workspace.create(csvOf(phones(3)));
  expect((await workspace.run(api)).status).toBe(0);
  expect(new Set(api.requests.map(({ key }) => key)).size).toBe(1);
  expect(api.requests).toHaveLength(2);
});

test("a refused recipient is found by halving, everybody else is sent to once", async () => {
  const numbers = phones(100);
  const refused = new Set([numbers[17]!, numbers[63]!]);
  await using api = await FakeApi.start({ refused });
  const workspace = await Workspace.create(csvOf(numbers));
  expect((await workspace.run(api)).status).toBe(1);
  expect(
    onceEach(
      api,
      numbers.filter((number) => !refused.has(number)),
    ),
  ).toBe(true);
  const rejected = (await workspace.results()).filter(({ outcome }) => outcome === "rejected");
  expect(rejected.map(({ line, error_code }) => [line, error_code]).toSorted()).toEqual([
    ["19", "INVALID_TO"],
    ["65", "INVALID_TO"],
  ]);
});

test("rows that a success did not accept are told apart", async () => {
  const numbers = phones(4);
  const statuses = new Map([
    [numbers[1]!, "blocked_country"],
    [numbers[2]!, "queue_error"],
    [numbers[3]!, "held_for_review"],
  ]);
  await using api = await FakeApi.start({ rowStatus: (phone) => statuses.get(phone) });
  const workspace = await Workspace.create(csvOf(numbers));
  const { status, stdout } = await workspace.run(api);
  expect(status).toBe(1);
  expect(stdout).not.toContain("The same command goes on");
  expect((await workspace.report()).left).toBe(0);
  expect((await workspace.results()).map(({ outcome, error_code }) => [outcome, error_code])).toEqual([
    ["accepted", ""],
    ["blocked", "blocked_country"],
    ["not-sent", "queue_error"],
    ["unknown", "held_for_review"],
  ]);
});

test("a row status that would steer a terminal is not shown", async () => {
  const status = "\u001B[2Jheld\nfor review";
  await using api = await FakeApi.start({ rowStatus: () => status });
  const workspace = await Workspace.create(csvOf(phones(1)));
  const { stdout } = await workspace.run(api);
  expect(stdout).toContain("an unknown status  1");
  // eslint forbids control characters in patterns, not in strings.
  expect(stdout).not.toContain("\u001B");
  expect((await workspace.results()).map(({ error_code }) => error_code)).toEqual(["an unknown status"]);
});

test("bad rows are skipped and reported by line, the first 20 one by one", async () => {
  await using api = await FakeApi.start();
  const [good] = phones(1);
  const bad = Array.from({ length: 25 }, () => "12\n").join("");
  const workspace = await Workspace.create(`phone,name\n${good!},Ann\n${good!},Bob\n"x"y,Cid\n${bad}`);
  const { status, stdout } = await workspace.run(api);
  expect(status).toBe(1);
  const { badRows } = await workspace.report();
  expect(badRows.count).toBe(27);
  expect(badRows.reasons).toEqual({ "invalid-phone": 25, duplicate: 1, "malformed-line": 1 });
  expect(badRows.first).toHaveLength(20);
  expect(badRows.first.slice(0, 2)).toEqual([
    { line: 3, reason: "duplicate", firstLine: 2 },
    { line: 4, reason: "malformed-line" },
  ]);
  expect(stdout).toContain("line 3: number already in the file, on line 2");
  expect(stdout).toContain("and 7 more");
  expect((await workspace.results()).filter(({ outcome }) => outcome === "skipped")).toHaveLength(27);
});

test("a file with the line ends of an old Mac is sent", async () => {
  await using api = await FakeApi.start();
  const numbers = phones(3);
  const workspace = await Workspace.create(csvOf(numbers).replaceAll("\n", "\r"));
  const { status, stdout } = await workspace.run(api);
  expect(status).toBe(0);
  expect(onceEach(api, numbers)).toBe(true);
  expect(stdout).toContain("3 of about 3 rows");
});

test("a repeated number alone does not spoil the status", async () => {
  await using api = await FakeApi.start();
  const [good] = phones(1);
  const workspace = await Workspace.create(csvOf([good!, good!]));
  expect((await workspace.run(api)).status).toBe(0);
});

test("a balance too small stops cleanly, alerts once with the figures, and another run finishes the rest", async () => {
  await using api = await FakeApi.start({ balance: 250 });
  const numbers = phones(1_000);
  const workspace = await Workspace.create(csvOf(numbers));
  const { status, stdout } = await workspace.run(api);
  expect(status).toBe(3);
  expect(stdout.match(/ALERT/g)).toHaveLength(1);
  expect(stdout).toMatch(/balance 50 EUR, estimated cost 100 EUR for 100 billable of 100 recipients/);
  expect(api.sent.size).toBe(200);
  const report = await workspace.report();
  expect(report.outcomes).toEqual({ accepted: 200, blocked: 0, rejected: 0, "not-sent": 800, unknown: 0 });
  expect(report.stopped?.kind).toBe("balance");
  const results = await workspace.results();
  expect(
    results
      .filter(({ outcome }) => outcome === "accepted")
      .map(({ phone }) => phone)
      .toSorted(),
  ).toEqual([...api.sent.keys()].toSorted());
  expect(results).toHaveLength(1_000);

  api.balance = 10_000;
  expect((await workspace.run(api)).status).toBe(0);
  expect(onceEach(api, numbers)).toBe(true);
  expect(await workspace.report()).toMatchObject({ resumed: 200, outcomes: { accepted: 1_000 } });
  expect(await workspace.results()).toHaveLength(1_000);
});

test("a stop ends the waits for a repetition: no request goes out after it", async () => {
  const second = Promise.withResolvers<undefined>();
  await using api = await FakeApi.start({
    async onStep(step, number) {
      if (step === "received" && number === 2) second.resolve(undefined);
      if (step === "received" && number === 1) await second.promise;
    },
    fault: ({ number }) =>
      number === 1
        ? { kind: "code", code: "INSUFFICIENT_BALANCE" }
        : { kind: "code", code: "RATE_LIMIT_EXCEEDED", headers: { "retry-after": "2" } },
  });
  const workspace = await Workspace.create(csvOf(phones(100)));
  expect((await workspace.run(api, ["--batch-size", "10", "--concurrency", "2"])).status).toBe(3);
  expect(api.requests).toHaveLength(2);
  const report = await workspace.report();
  expect(report).toMatchObject({ requests: 2, outcomes: { "not-sent": 100 }, left: 100 });
  expect(report.failuresMet.map(({ name, count, retried }) => [name, count, retried]).toSorted()).toEqual([
    ["INSUFFICIENT_BALANCE", 1, 0],
    ["RATE_LIMIT_EXCEEDED", 1, 0],
  ]);
});

test("a key that the API does not know stops at once", async () => {
  await using api = await FakeApi.start({ apiKey: "sk_test_other" });
  const workspace = await Workspace.create(csvOf(phones(1_000)));
  const { status, stdout } = await workspace.run(api, ["--concurrency", "2"]);
  expect(status).toBe(3);
  expect(stdout).toContain("INVALID_API_KEY");
  const report = await workspace.report();
  expect(report.requests).toBeLessThanOrEqual(2);
  expect(report.outcomes["not-sent"]).toBe(1_000);
});

test("a service that is down is given up after some batches, and finished later", async () => {
  await using api = await FakeApi.start({ fault: () => ({ kind: "code", code: "DB_ERROR" }) });
  const numbers = phones(200);
  const workspace = await Workspace.create(csvOf(numbers));
  const { status } = await workspace.run(api, [
    "--batch-size",
    "10",
    "--max-attempts",
    "2",
    "--concurrency",
    "1",
  ]);
  expect(status).toBe(4);
  expect(await workspace.report()).toMatchObject({ requests: 10, outcomes: { "not-sent": 200 } });

  api.options = {};
  expect((await workspace.run(api, ["--batch-size", "10"])).status).toBe(0);
  expect(onceEach(api, numbers)).toBe(true);
});

test("an answer of unknown outcome leaves its rows unknown; another run settles them without sending twice", async () => {
  await using api = await FakeApi.start({
    fault: ({ number }) => (number <= 2 ? { kind: "html", status: 503, applied: true } : undefined),
  });
  const numbers = phones(15);
  const workspace = await Workspace.create(csvOf(numbers));
  const extra = ["--batch-size", "10", "--max-attempts", "2", "--concurrency", "1"];
  expect((await workspace.run(api, extra)).status).toBe(1);
  expect(await workspace.report()).toMatchObject({ outcomes: { accepted: 5, unknown: 10 }, left: 10 });
  expect((await workspace.run(api, extra)).status).toBe(0);
  expect(onceEach(api, numbers)).toBe(true);
});

test("an INTERNAL_ERROR is not repeated blindly: its rows are unknown, the others go on", async () => {
  await using api = await FakeApi.start({
    fault: ({ number }) => (number === 1 ? { kind: "code", code: "INTERNAL_ERROR" } : undefined),
  });
  const workspace = await Workspace.create(csvOf(phones(20)));
  expect((await workspace.run(api, ["--batch-size", "10", "--concurrency", "1"])).status).toBe(1);
  expect(await workspace.report()).toMatchObject({ requests: 2, outcomes: { accepted: 10, unknown: 10 } });
});
