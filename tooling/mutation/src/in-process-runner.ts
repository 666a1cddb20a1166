import { readdirSync } from "node:fs";
import { registerHooks } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { INSTRUMENTER_CONSTANTS } from "@stryker-mutator/api/core";
import type { InstrumenterContext, StrykerOptions } from "@stryker-mutator/api/core";
import { commonTokens, declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import {
  determineHitLimitReached,
  DryRunStatus,
  MutantRunStatus,
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
import type { DeclaredTest } from "./declared-tests.ts";

interface Test extends DeclaredTest {
  readonly id: string;
  timeSpentMs: number;
}

interface RunnerOptions {
  readonly excludedTests?: string;
  readonly testFolders?: readonly string[];
  readonly furtherTests?: readonly string[];
  readonly standIn?: string;
}

interface StandIn {
  readonly takeDeclared: () => readonly DeclaredTest[];
}

/** A test that takes longer than this, and five times as long as without a mutant, waits for what never comes. */
const PATIENCE_MS = 2000;

/**
 * Runs a package's Vitest tests in Stryker's own process, with Vitest's assertions and mocks, and without its runner.
 *
 * A mutant is switched on by a variable, so nothing has to be loaded again for it: most cost some milliseconds, where
 * Vitest's runner takes a second or more for each. The options of {@link strykerValidationSchema} say which
 * tests there are. A rejection that nobody handles counts for nothing here, so that a mutant cannot be killed by the one
 * before; nor can it by what the one before has left in a module's memory, see {@link InProcessRunner.mutantRun}.
 */
export class InProcessRunner implements TestRunner {
  static readonly inject: [typeof commonTokens.options] = [commonTokens.options];
  readonly #context: InstrumenterContext = {};
  readonly #standIn: string;
  readonly #testFiles: readonly string[];
  #tests: readonly Test[] = [];
  /** How many mutants this process has run. */
  #runs = 0;
  /** Whether a mutant has left something behind that makes tests fail without it. */
  #isTainted = false;

  constructor(options: StrykerOptions) {
    const {
      excludedTests = "^$",
      testFolders = ["src"],
      furtherTests = [],
      standIn,
    } = options as RunnerOptions;
    const excluded = new RegExp(excludedTests);
    const found = testFolders.flatMap((folder) => testFiles(folder, excluded));
    this.#testFiles = [...found, ...furtherTests.map((file) => resolve(file))];
    this.#standIn =
      standIn === undefined
        ? new URL("./declared-tests.ts", import.meta.url).href
        : pathToFileURL(resolve(standIn)).href;
  }

  capabilities(): TestRunnerCapabilities {
    return { reloadEnvironment: false };
  }

  async init(): Promise<void> {
    Reflect.set(globalThis, INSTRUMENTER_CONSTANTS.NAMESPACE, this.#context);
    process.on("unhandledRejection", () => undefined);
    process.on("uncaughtException", () => undefined);
    loadSourcesAndStandIn(this.#standIn);
    const { takeDeclared } = (await import(this.#standIn)) as StandIn;
    const tests: Test[] = [];
    for (const file of this.#testFiles) {
      await import(pathToFileURL(file).href);
      for (const { name, run } of takeDeclared())
        tests.push({ id: `${file}: ${name} (${String(tests.length)})`, name, run, timeSpentMs: 0 });
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
   * Runs the tests that reach a mutant.
   *
   * @throws Error where a test fails without the mutant as well, because this or an earlier one has changed what modules
   * remember: Stryker then runs the mutant again, in a new process.
   */
  async mutantRun({
    activeMutant,
    disableBail,
    hitLimit,
    testFilter,
  }: MutantRunOptions): Promise<MutantRunResult> {
    if (this.#isTainted) throw new Error("A mutant has left its traces in this process.");
    const asked = testFilter && new Set(testFilter);
    const results: TestResult[] = [];
    const failed: Test[] = [];
    Object.assign(this.#context, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    try {
      for (const test of this.#tests) {
        if (asked?.has(test.id) === false) continue;
        const result = await within(PATIENCE_MS + 5 * test.timeSpentMs, runTest(test));
        if (result === undefined)
          return { status: MutantRunStatus.Timeout, reason: `${test.id} did not end.` };
        results.push(result);
        if (result.status !== TestStatus.Failed) continue;
        failed.push(test);
        if (!disableBail) break;
      }
      const limited = determineHitLimitReached(this.#context.hitCount, hitLimit);
      delete this.#context.activeMutant;
      await this.#expectUntainted(failed);
      return toMutantRunResult(limited ?? { status: DryRunStatus.Complete, tests: results });
    } finally {
      delete this.#context.activeMutant;
      this.#runs += 1;
    }
  }

  /** The first mutant of a process cannot have been killed by another one: its result counts. */
  async #expectUntainted(failed: readonly Test[]): Promise<void> {
    for (const test of failed) {
      const again = await within(PATIENCE_MS + 5 * test.timeSpentMs, runTest(test));
      if (again?.status === TestStatus.Success) continue;
      this.#isTainted = true;
      if (this.#runs > 0) throw new Error("A mutant has left its traces in this process.");
    }
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

/** Waits so long and no longer. The timer is taken before a test could put its own in the place of the platform's. */
async function within<T>(ms: number, promise: Promise<T>): Promise<T | undefined> {
  const { promise: late, resolve: giveUp } = Promise.withResolvers<undefined>();
  const timer = startTimer(() => giveUp(undefined), ms);
  try {
    return await Promise.race([promise, late]);
  } finally {
    stopTimer(timer);
  }
}

const startTimer = globalThis.setTimeout;
const stopTimer = globalThis.clearTimeout;

/** Node strips the types itself; the sources name each other as `.js`, and the tests take what they need from Vitest. */
function loadSourcesAndStandIn(standIn: string): void {
  registerHooks({
    resolve(specifier, context, nextResolve) {
      if (specifier === "vitest" && context.parentURL !== standIn) return nextResolve(standIn, context);
      const isOwn = specifier.startsWith(".") && context.parentURL?.endsWith(".ts") === true;
      return nextResolve(isOwn ? specifier.replace(/\.js$/u, ".ts") : specifier, context);
    },
  });
}

function testFiles(folder: string, excluded: RegExp): readonly string[] {
  const source = resolve(folder);
  return readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".test.ts") && !excluded.test(file))
    .toSorted()
    .map((file) => join(source, file));
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "in-process", InProcessRunner)];

/** What the runner adds to Stryker's options. */
export const strykerValidationSchema = {
  properties: {
    excludedTests: {
      description: "A pattern of the test files to leave out, from their folder on.",
      type: "string",
    },
    testFolders: {
      description: "Where the test files are. Default: src.",
      type: "array",
      items: { type: "string" },
    },
    furtherTests: {
      description: "Further test files, whatever they are called.",
      type: "array",
      items: { type: "string" },
    },
    standIn: {
      description: "A module that takes Vitest's place, and gives what was declared by `takeDeclared`.",
      type: "string",
    },
  },
};
