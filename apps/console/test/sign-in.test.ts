import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { picture, startStage } from "./browser/start-stage.js";
import type { Stage } from "./browser/start-stage.js";

let stage: Stage;

beforeAll(async () => {
  stage = await startStage();
});

afterAll(() => stage[Symbol.asyncDispose]());

test("whoever holds an API key signs in and reads the balance", async () => {
  await using opened = await stage.open({ path: "/balance" });
  const { page } = opened;
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  expect(await opened.axe()).toEqual([]);
  await page.screenshot({ path: picture("sign-in") });

  await page.getByText("API key", { exact: true }).click();
  await page.getByLabel("API key", { exact: true }).last().fill("sk_test_ffffffffffffffffffffffff");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("alert").getByText("This API key is not known").waitFor();
  expect(await opened.axe()).toEqual([]);

  await page.getByLabel("API key", { exact: true }).last().fill(inject("gateway").apiKey);
  await page.getByRole("button", { name: "Sign in" }).click();
  // Back to the page that asked for it.
  await page.getByText(/^€/).waitFor();
  expect(await opened.axe()).toEqual([]);

  expect(opened.complaints).toEqual([]);
  expect(stage.server.reports).toEqual([]);
});
