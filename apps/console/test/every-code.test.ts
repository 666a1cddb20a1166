import { errorCodes, registry } from "@error-model/core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { errors } from "../src/texts/en/errors.js";
import type { OpenConsole } from "./browser/open-console.js";
import { picture } from "./browser/start-stage.js";
import { useStage } from "./browser/use-stage.js";
import { expectedAction } from "./expected-action.js";

const stage = useStage();
let opened: OpenConsole;

beforeAll(async () => {
  opened = await stage.openSignedIn({ path: "/atlas" });
});

afterAll(async () => {
  await opened[Symbol.asyncDispose]();
});

test.each(errorCodes)("%s is provoked for real, and the page offers what helps", async (code) => {
  const { page } = opened;
  await page.getByRole("link", { name: "Errors" }).click();
  await page.getByRole("link", { name: new RegExp(`^${code}\\b`) }).click();
  await page.getByRole("heading", { level: 1, name: code, exact: true }).waitFor();
  const panel = page.getByRole("region", { name: "See it happen" });
  await panel.getByRole("button", { name: "Provoke it" }).click();

  const answer = panel.getByRole("group", { name: "Answer" });
  // Exactly, since a header may say it in other letters.
  await answer.getByText(`"${code}"`, { exact: true }).waitFor();
  expect(await answer.innerText()).toMatch(new RegExp(`^HTTP ${registry[code].httpStatus}\\b`));
  const request = await panel.getByRole("group", { name: "Request" }).innerText();
  expect(request).toMatch(/^(?:GET|POST) \/api\/v1\//);
  expect(request).not.toMatch(/sk_prod_[0-9a-f]{16}/);

  // What passes by itself is told politely; what needs a person interrupts.
  const reaction = panel.getByRole(registry[code].action === "retry-later" ? "status" : "alert");
  await reaction.getByText(errors.codes[code].title, { exact: true }).waitFor();
  await reaction.getByText(errors.codes[code].explanation, { exact: true }).waitFor();
  const { role, name } = expectedAction(code);
  await reaction.getByRole(role, { name, exact: true }).waitFor();
  if (code === "INSUFFICIENT_BALANCE") {
    expect(await opened.axe()).toEqual([]);
    await page.screenshot({ path: picture("atlas-provoked"), fullPage: true });
  }
});
