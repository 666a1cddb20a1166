import { appendFile, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { phones, Workspace } from "./campaign-run.js";
import { FakeApi } from "./fake-api.js";

const csvOf = (numbers: readonly string[]): string => `phone\n${numbers.join("\n")}\n`;

test("a finished campaign run again sends nothing", async () => {
  await using api = await FakeApi.start();
  const workspace = await Workspace.create(csvOf(phones(150)));
  await workspace.run(api);
  const requests = api.requests.length;
  expect((await workspace.run(api)).status).toBe(0);
  expect(api.requests).toHaveLength(requests);
  expect(await workspace.results()).toHaveLength(150);
});

test("--fresh sends to everybody anew, under keys of its own", async () => {
  await using api = await FakeApi.start();
  const [number] = phones(1);
  const workspace = await Workspace.create(csvOf([number!]));
  await workspace.run(api);
  await workspace.run(api, ["--fresh"]);
  expect(api.sent.get(number!)).toBe(2);
});

test("--fresh that was stopped goes on when it is repeated, and sends to nobody twice", async () => {
  await using api = await FakeApi.start();
  const numbers = phones(300);
  const workspace = await Workspace.create(csvOf(numbers));
  await workspace.run(api);
  api.balance = 100;
  expect((await workspace.run(api, ["--fresh"])).status).toBe(3);
  api.balance = 1_000;
  const { status, stdout } = await workspace.run(api, ["--fresh"]);
  expect(status).toBe(0);
  expect(stdout).toContain("Going on with the campaign that an earlier --fresh began");
  expect(numbers.map((number) => api.sent.get(number))).toEqual(numbers.map(() => 2));
  // Now it is finished: the next one is a campaign of its own.
  await workspace.run(api, ["--fresh"]);
  expect(numbers.map((number) => api.sent.get(number))).toEqual(numbers.map(() => 3));
});

test("results without their journal are not taken for a reason to send to everybody again", async () => {
  await using api = await FakeApi.start();
  const [number] = phones(1);
  const workspace = await Workspace.create(csvOf([number!]));
  await workspace.run(api);
  await rm(workspace.path("out.csv.journal"));
  const { status, stderr } = await workspace.run(api);
  expect(status).toBe(2);
  expect(stderr).toContain("move the file away");
  expect(stderr).toContain("--fresh would overwrite the file and send to everybody again");
  await rm(workspace.path("out.csv"));
  expect((await workspace.run(api)).status).toBe(0);
  expect(api.sent.get(number!)).toBe(1);
});

test("another file or other arguments against the same results are refused before anything is sent", async () => {
  await using api = await FakeApi.start();
  const workspace = await Workspace.create(csvOf(phones(1)));
  await workspace.run(api);
  const results = await readFile(workspace.path("out.csv"), "utf8");
  await appendFile(workspace.path("in.csv"), "+447700900123\n");
  const { status, stderr } = await workspace.run(api, ["--message", "Other"]);
  expect(status).toBe(2);
  expect(stderr).toContain("the content of --file, --message changed");
  expect(api.requests).toHaveLength(1);
  expect(await readFile(workspace.path("out.csv"), "utf8")).toBe(results);
});

test.each([
  ["a file without the column", "number\n1\n", /no column "phone"/],
  ["an empty file", "", /empty/],
])("%s is a clear error of status 2 that leaves no trace", async (_, csv, complaint) => {
  await using api = await FakeApi.start();
  const workspace = await Workspace.create(csv);
  const { status, stderr } = await workspace.run(api);
  expect(status).toBe(2);
  expect(stderr).toMatch(complaint);
  await expect(readFile(workspace.path("out.csv"))).rejects.toThrow("ENOENT");
});

test.each([
  ["the input itself", "in.csv", /--file/],
  ["a file that no campaign wrote", "precious.csv", /precious\.csv" is there already/],
])("%s is not overwritten with results", async (_, name, complaint) => {
  await using api = await FakeApi.start();
  const workspace = await Workspace.create(csvOf(phones(1)));
  if (name !== "in.csv") await writeFile(workspace.path(name), "precious");
  const before = await readFile(workspace.path(name), "utf8");
  const { status, stderr } = await workspace.run(api, ["--out", workspace.path(name)]);
  expect(status).toBe(2);
  expect(stderr).toMatch(complaint);
  expect(await readFile(workspace.path(name), "utf8")).toBe(before);
});

test.each(["in.csv", "out.csv", "out.csv.journal", "out.csv.lock"])(
  "a report that would overwrite %s is refused, and nothing is touched",
  async (name) => {
    await using api = await FakeApi.start();
    const csv = csvOf(phones(1));
    const workspace = await Workspace.create(csv);
    const { status, stderr } = await workspace.run(api, ["--report", workspace.path(name)]);
    expect(status).toBe(2);
    expect(stderr).toContain("must not be the same file");
    expect(await readdir(workspace.folder)).toEqual(["in.csv"]);
    expect(await readFile(workspace.path("in.csv"), "utf8")).toBe(csv);
  },
);

test("rows that are added to the file while it is sent are warned of", async () => {
  const [added, ...numbers] = phones(601);
  const rows = numbers.map((number) => `${number},${"x".repeat(1_000)}\n`);
  const workspace = await Workspace.create(`phone,note\n${rows.join("")}`);
  await using api = await FakeApi.start({
    async onStep(step, number) {
      if (step === "received" && number === 1) await appendFile(workspace.path("in.csv"), `${added!},\n`);
    },
  });
  const { stdout } = await workspace.run(api, ["--batch-size", "10", "--concurrency", "1"]);
  expect(stdout).toContain("WARNING: the file changed while it was being sent.");
  expect((await workspace.report()).fileChanged).toBe(true);
  expect((await workspace.run(api, ["--batch-size", "10"])).stderr).toContain(
    "the content of --file changed",
  );
});

test("a missing file is a clear error of status 2", async () => {
  await using api = await FakeApi.start();
  const workspace = await Workspace.create("");
  const { status, stderr } = await workspace.run(api, ["--file", workspace.path("nowhere.csv")]);
  expect(status).toBe(2);
  expect(stderr).toContain("it does not exist");
});

test("neither the output nor the report nor the journal shows numbers or texts", async () => {
  const numbers = phones(30);
  await using api = await FakeApi.start({
    refused: new Set([numbers[3]!]),
    fault: ({ number }) => (number % 3 === 0 ? { kind: "reset", applied: true } : undefined),
  });
  const workspace = await Workspace.create(`${csvOf(numbers)}${numbers[0]!}\n+44,bad\n`);
  const { stdout, stderr } = await workspace.run(api, ["--message", "Confidential text"]);
  const shown = [stdout, stderr, await readFile(workspace.path("report.json"), "utf8")].join("\n");
  const journal = await readFile(workspace.path("out.csv.journal"), "utf8");
  for (const number of numbers) expect(shown).not.toContain(number.slice(1));
  expect(shown + journal).not.toContain("Confidential");
  expect(shown + journal).not.toContain("sk_test_key");
});

test("a terminal gets a bar, a pipe gets lines without control characters", async () => {
  await using api = await FakeApi.start();
  const workspace = await Workspace.create(csvOf(phones(10)));
  const onTerminal = await workspace.run(api, [], true);
  expect(onTerminal.stdout).toContain("█");
  const onPipe = await workspace.run(api);
  expect(onPipe.stdout).toMatch(/^progress: 10 of about 10 rows, accepted 10/m);
  // eslint forbids control characters in patterns, not in strings.
  expect(onPipe.stdout).not.toContain("\u001B");
});

test("results that cannot be written are a clear error of status 2, before anything is sent", async () => {
  await using api = await FakeApi.start();
  const workspace = await Workspace.create(csvOf(phones(10)));
  await writeFile(workspace.path("blocked"), "");
  const { status, stderr } = await workspace.run(api, ["--out", workspace.path("blocked/out.csv")]);
  expect(status).toBe(2);
  expect(stderr).toContain("--out");
  expect(api.requests).toHaveLength(0);
});
