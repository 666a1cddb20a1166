import { vi } from "vitest";

export { expect, vi } from "vitest";

/** A test that was declared, as the process runs it. */
export interface DeclaredTest {
  readonly name: string;
  readonly run: () => Promise<void>;
}

type Body = (...values: unknown[]) => unknown;

let declared: DeclaredTest[] = [];
let cleanUps: (() => unknown)[] = [];
/** What the running test has asked to be done at its end: tests run one after the other. */
let endings: (() => unknown)[] = [];
const titles: string[] = [];

/** Takes the tests of the file that was just loaded. */
export function takeDeclared(): readonly DeclaredTest[] {
  const taken = declared;
  declared = [];
  cleanUps = [];
  return taken;
}

/** Stands in for Vitest's `describe`. */
export function describe(title: string, body: () => void): void {
  titles.push(title);
  body();
  titles.pop();
}

describe.each =
  (rows: readonly unknown[]) =>
  (title: string, body: Body): void => {
    for (const [i, values] of argumentsOf(rows).entries())
      describe(`${title} #${String(i)}`, () => void body(...values));
  };

/** Stands in for Vitest's `test`: nothing is run yet. Limits of time are Stryker's matter. */
export function test(name: string, ...rest: readonly unknown[]): void {
  declare(name, bodyOf(rest), []);
}

test.each =
  (rows: readonly unknown[]) =>
  (name: string, ...rest: readonly unknown[]): void => {
    for (const [i, values] of argumentsOf(rows).entries())
      declare(`${name} #${String(i)}`, bodyOf(rest), values);
  };

/** As Vitest has it: rows are spread where all of them are arrays. */
function argumentsOf(rows: readonly unknown[]): readonly (readonly unknown[])[] {
  return rows.every((row) => Array.isArray(row)) ? (rows as readonly unknown[][]) : rows.map((row) => [row]);
}

/** Holds for the file that declares it. */
export function afterEach(cleanUp: () => unknown): void {
  cleanUps.push(cleanUp);
}

/** Holds for the test that declares it. */
export function onTestFinished(ending: () => unknown): void {
  endings.push(ending);
}

/** The body stands before or behind a test's options. */
function bodyOf(rest: readonly unknown[]): Body {
  return rest.find((argument) => typeof argument === "function") as Body;
}

function declare(name: string, body: Body, values: readonly unknown[]): void {
  const own = cleanUps;
  declared.push({
    name: [...titles, name].join(" > "),
    run: async () => {
      try {
        await body(...values);
      } finally {
        for (const ending of endings) await ending();
        endings = [];
        for (const cleanUp of own) await cleanUp();
        vi.restoreAllMocks();
        vi.unstubAllGlobals();
      }
    },
  });
}
