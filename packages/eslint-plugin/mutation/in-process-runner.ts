import { readdirSync } from "node:fs";
import { registerHooks } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { INSTRUMENTER_CONSTANTS } from "@stryker-mutator/api/core";
import type { InstrumenterContext } from "@stryker-mutator/api/core";
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";
import type {
  DryRunResult,
  MutantRunOptions,
  MutantRunResult,
  TestResult,
  TestRunner,
  TestRunnerCapabilities,
} from "@stryker-mutator/api/test-runner";

interface Test {
  readonly id: string;
  readonly run: () => unknown;
  timeSpentMs: number;
}

interface StandIn {
  takeDeclared(): readonly { readonly name: string; readonly run: () => unknown }[];
}

const STAND_IN = new URL("./vitest-stand-in.ts", import.meta.url).href;

/**
 * Runs the cases of the rules in Stryker's own process, in which TypeScript and its libraries are loaded once.
 *
 * A mutant is switched on by a variable, so nothing has to be loaded again for it. Under Vitest each of the several
 * thousand mutants costs a second or two for that alone; here most cost some milliseconds.
 */
export class InProcessRunner implements TestRunner {
  static readonly inject = [] as const;
  readonly #context: InstrumenterContext = {};
  #tests: readonly Test[] = [];
  #runs = 0;

  capabilities(): TestRunnerCapabilities {
    return { reloadEnvironment: false };
  }

  async init(): Promise<void> {
    Reflect.set(globalThis, INSTRUMENTER_CONSTANTS.NAMESPACE, this.#context);
    process.env["CASES"] = "plain";
    loadSourcesAndStandIn();
    const standIn = (await import(STAND_IN)) as StandIn;
    const tests: Test[] = [];
    for (const file of testFiles()) {
      await import(pathToFileURL(file).href);
      for (const { name, run } of standIn.takeDeclared())
        tests.push({
          id: `${file.slice(process.cwd().length + 1)}: ${name} (${String(tests.length)})`,
          run,
          timeSpentMs: 0,
        });
    }
    this.#tests = tests;
  }

  async dryRun(): Promise<DryRunResult> {
    const results: TestResult[] = [];
    for (const test of this.#tests) {
      this.#context.currentTestId = test.id;
      const result = await runTest(test);
      test.timeSpentMs = result.timeSpentMs;
      results.push(result);
    }
    delete this.#context.currentTestId;
    // The cheap ones first: one that fails saves the others.
    this.#tests = this.#tests.toSorted((a, b) => a.timeSpentMs - b.timeSpentMs);
    const { mutantCoverage } = this.#context;
    return { status: DryRunStatus.Complete, tests: results, ...(mutantCoverage && { mutantCoverage }) };
  }

  /**
   * Runs the tests that reach a mutant. What a mutant has left in a module's memory must not kill the next one.
   *
   * @throws Error where the test that failed fails without the mutant as well: Stryker then runs it in a new process.
   */
  async mutantRun({
    activeMutant,
    disableBail,
    hitLimit,
    testFilter,
  }: MutantRunOptions): Promise<MutantRunResult> {
    const asked = testFilter && new Set(testFilter);
    const results: TestResult[] = [];
    Object.assign(this.#context, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    for (const test of this.#tests) {
      if (asked?.has(test.id) === false) continue;
      const result = await runTest(test);
      results.push(result);
      if (result.status === TestStatus.Failed && !disableBail) break;
    }
    const limited = determineHitLimitReached(this.#context.hitCount, hitLimit);
    delete this.#context.activeMutant;
    const failed = this.#tests.find(({ id }) => id === results.at(-1)?.id);
    if (failed !== undefined && results.at(-1)?.status === TestStatus.Failed)
      await this.#expectUntainted(failed);
    this.#runs += 1;
    return toMutantRunResult(limited ?? { status: DryRunStatus.Complete, tests: results });
  }

  /** The first mutant of a process cannot have been killed by another one: its result counts. */
  async #expectUntainted(failed: Test): Promise<void> {
    const again = await runTest(failed);
    if (again.status === TestStatus.Failed && this.#runs > 0)
      throw new Error(`A mutant has left its traces in ${failed.id}.`);
  }
}

async function runTest({ id, run }: Test): Promise<TestResult> {
  const start = performance.now();
  const base = { id, name: id };
  try {
    await run();
    return { ...base, timeSpentMs: performance.now() - start, status: TestStatus.Success };
  } catch (error) {
    const failureMessage = error instanceof Error ? error.message : String(error);
    return { ...base, timeSpentMs: performance.now() - start, status: TestStatus.Failed, failureMessage };
  }
}

/** Node strips the types itself; the sources name each other as `.js`, and the tests take what they need from Vitest. */
function loadSourcesAndStandIn(): void {
  registerHooks({
    resolve(specifier, context, nextResolve) {
      if (specifier === "vitest") return nextResolve(STAND_IN, context);
      const isOwn = specifier.startsWith(".") && context.parentURL?.endsWith(".ts") === true;
      return nextResolve(isOwn ? specifier.replace(/\.js$/u, ".ts") : specifier, context);
    },
  });
}

function testFiles(): readonly string[] {
  const source = resolve("src");
  const besideSources = readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".test.ts"))
    .toSorted()
    .map((file) => join(source, file));
  return [...besideSources, resolve("mutation/corpus-cases.ts")];
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "in-process", InProcessRunner)];
