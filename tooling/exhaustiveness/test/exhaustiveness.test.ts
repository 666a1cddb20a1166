import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { codesByAction } from "@error-model/core";
import { describe, expect, test } from "vitest";
import { findArms } from "../src/find-arms.js";
import type { Arm } from "../src/find-arms.js";
import { TypeChecker } from "../src/type-check.js";
import { repoRoot } from "../src/workspace.js";

const NEW_CODE = "TEAPOT_ERROR";

const checker = new TypeChecker();
const inApps = checker.files().filter((file) => relative(repoRoot, file.fileName).startsWith("apps/"));
const arms = inApps.flatMap((file) => findArms(file));

const codesOfAction = new Map<string, readonly string[]>(Object.entries(codesByAction));

/** What a compile error names: the cases of the arm, of an action the codes that ask for it. */
function namesOf({ method, handled }: Arm): readonly string[] {
  return method === "with" ? handled : handled.flatMap((action) => codesOfAction.get(action) ?? []);
}

test("the repo as it stands has no type error", () => {
  expect(checker.check()).toEqual([]);
});

describe(`a 31st code, ${NEW_CODE}, added to the registry`, () => {
  const file = join(repoRoot, "packages/core/src/registry/server.ts");
  const entry = `${NEW_CODE}: {
    httpStatus: 500, category: "server", retry: "never", outcome: "unknown", action: "contact-support",
    alert: false, description: "The server is a teapot.", details: {},
  },`;
  const text = readFileSync(file, "utf8").replace(
    "export const serverErrors = {",
    (start) => `${start}\n${entry}`,
  );
  const errors = checker.check(new Map([[file, text]]));

  test("the compiler names it in each error", () => {
    expect(errors.length).toBeGreaterThan(0);
    for (const error of errors) expect(error.message, error.file).toContain(NEW_CODE);
  });

  test("the compiler lists every place that owes it something, apps included", () => {
    expect([...new Set(errors.map((error) => error.file))].toSorted()).toEqual([
      "apps/campaign/src/sending/decide.ts",
      "apps/console/src/atlas/provoke/recipes.ts",
      "apps/console/src/texts/ar/errors.ts",
      "apps/console/src/texts/de/errors.ts",
      "apps/console/src/texts/en/errors.ts",
      "apps/console/src/texts/fr/errors.ts",
      "packages/contract/src/endpoints.ts",
      "packages/core/src/catalogue/catalogue.ts",
      "packages/core/src/catalogue/server.ts",
    ]);
  });
});

describe("an arm removed from an exhaustive match of an app", () => {
  const copies = arms.map((arm, index) => ({
    arm,
    file: arm.file.replace(/\.tsx?$/, (ending) => `.without-arm-${String(index)}${ending}`),
  }));
  const errors = checker.checkCopies(new Map(copies.map(({ arm, file }) => [file, arm.textWithout])));

  test("there are codes, actions and kinds among the arms", () => {
    expect(arms.some((arm) => arm.handled.includes("INTERNAL_ERROR"))).toBe(true);
    expect(arms.some((arm) => arm.method === "withAction")).toBe(true);
    expect(arms.some((arm) => arm.handled.includes("network"))).toBe(true);
  });

  test.each(
    copies.map(({ arm, file }) => ({
      arm,
      file,
      place: relative(repoRoot, arm.file),
      cases: arm.handled.join(", "),
    })),
  )("$place does not compile without $cases, and the compiler names what is missing", ({ arm, file }) => {
    const message = (errors.get(file) ?? []).join("\n");
    expect(message).toMatch(/NonExhaustive/);
    // An object pattern's member may be shown by the name of its type, which says the same in the author's words.
    if (arm.bare) expect(namesOf(arm).filter((name) => message.includes(name))).not.toEqual([]);
  });
});
