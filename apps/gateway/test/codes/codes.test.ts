import { errorCodes, registry } from "@error-model/core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { codeCases } from "./cases.js";
import type { CodeCase } from "./code-case.js";
import { changesBetween, countDatabase } from "./count-database.js";
import { renderTable } from "./render-table.js";
import type { Exchange } from "./render-table.js";
import type { OpenStage } from "./stage.js";
import { stageKinds } from "./stages.js";

test("every code of the registry has a case", () => {
  const covered = new Set(codeCases.map(({ code }) => code));
  expect(errorCodes.filter((code) => !covered.has(code))).toEqual([]);
});

test("every cause is told once, as a sentence", () => {
  const causes = codeCases.map(({ cause }) => cause);
  expect(new Set(causes).size).toBe(causes.length);
  for (const cause of causes) expect(cause).toMatch(/^[A-Z].*\.$/);
});

describe.each(stageKinds)("on $name", ({ name, open }) => {
  let opened: OpenStage;
  const exchanges: Exchange[] = [];
  beforeAll(async () => {
    opened = await open();
  });
  afterEach(() => opened.endCase());
  afterAll(() => opened[Symbol.asyncDispose]());

  test.each(codeCases)("$code: $cause", async (codeCase) => {
    const { stage } = opened;
    const request = await codeCase.arrange(stage);
    const before = await countDatabase(stage.database);
    const answer = await stage.send(request);
    const changes = changesBetween(before, await countDatabase(stage.database));
    exchanges.push({ codeCase, request, answer });
    expectAnswer(codeCase, answer);
    expectChanges(codeCase, changes);
  });

  test("gives the exchanges that stand in docs/codes.md", async () => {
    expect(exchanges).toHaveLength(codeCases.length);
    await expect(renderTable(exchanges), `The table of the run on ${name}`).toMatchFileSnapshot(
      "../../docs/codes.md",
    );
  });
});

function expectAnswer({ code, details = {}, headers = {} }: CodeCase, answer: Exchange["answer"]): void {
  expect(answer.body).toEqual({
    status: false,
    error_code: code,
    description: expect.stringMatching(/\S/) as string,
    ...details,
  });
  expect(answer.status).toBe(registry[code].httpStatus);
  expect(answer.headers.get("content-type")).toMatch(/^application\/json/);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(answer.headers.get("x-request-id")).toMatch(/\S/);
  if (answer.status === 401) expect(answer.headers.get("www-authenticate")).toMatch(/\S/);
  for (const [name, value] of Object.entries(headers))
    expect(answer.headers.get(name), name).toEqual(
      typeof value === "string" ? value : expect.stringMatching(value),
    );
}

function expectChanges({ changes: expected = {} }: CodeCase, changes: Record<string, number>): void {
  if (typeof expected === "function") expected(changes);
  else expect(changes, "what the request left in the database").toEqual(expected);
}
