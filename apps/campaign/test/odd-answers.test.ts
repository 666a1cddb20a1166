import { expect, test, vi } from "vitest";
import { phones, Workspace } from "./campaign-run.js";
import { FakeApi } from "./fake-api.js";

const csvOf = (numbers: readonly string[]): string => `phone\n${numbers.join("\n")}\n`;

test("what a server calls a message is no formula in the results, and moves no cursor", async () => {
  const numbers = phones(3);
  const ids = new Map([
    [numbers[0]!, '=HYPERLINK("http://evil.example")'],
    [numbers[1]!, "\u001B[2Japi\n1"],
    [numbers[2]!, "@SUM(A1)"],
  ]);
  await using api = await FakeApi.start({ messageId: (phone) => ids.get(phone)! });
  const workspace = await Workspace.create(csvOf(numbers));
  expect((await workspace.run(api)).status).toBe(0);
  expect((await workspace.results()).map(({ message_id }) => message_id)).toEqual([
    `'=HYPERLINK("http://evil.example")`,
    "\uFFFD[2Japi\uFFFD1",
    "'@SUM(A1)",
  ]);
});

test("a file of a header alone is said to have no rows", async () => {
  await using api = await FakeApi.start();
  const workspace = await Workspace.create("phone\n");
  const { status, stdout } = await workspace.run(api);
  expect(status).toBe(0);
  expect(stdout).toContain("The file has no rows below its header: there was nobody to send to.");
});

test("a long wait that a server asks for is told when it begins, not when it is over", async () => {
  await using api = await FakeApi.start({
    fault: () => ({ kind: "code", code: "RATE_LIMIT_EXCEEDED", headers: { "retry-after": "90" } }),
  });
  const workspace = await Workspace.create(csvOf(phones(1)));
  const run = workspace.spawn(api);
  await vi.waitFor(() => expect(run.output()).toContain("RATE_LIMIT_EXCEEDED: waiting 9"), {
    timeout: 30_000,
  });
  run.kill("SIGTERM");
  expect((await run.ended).status).toBe(143);
});
