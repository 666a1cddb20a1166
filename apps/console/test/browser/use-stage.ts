import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { startStage } from "./start-stage.js";
import type { RunningStage, Stage } from "./start-stage.js";

/**
 * Gives a file of tests its stage: a browser, and the served console in front of the shared gateway. After each test nothing
 * may have been reported: no violation of the Content-Security-Policy, no exception that nobody caught, no error in the
 * browser's console. What a test provokes on purpose it takes with `takeComplaints`.
 */
export function useStage(): Stage {
  let running: RunningStage | undefined;
  const current = (): RunningStage => {
    if (running === undefined) throw new Error("The stage stands while tests run, and not before.");
    return running;
  };
  beforeAll(async () => {
    running = await startStage();
  });
  afterEach(() => {
    current().server.mishap = undefined;
    expect(current().takeComplaints(), "complaints of the browser").toEqual([]);
  });
  afterAll(async () => {
    if (running === undefined) return;
    await running[Symbol.asyncDispose]();
    // A report may arrive after the test that it is about.
    expect(running.takeComplaints(), "late complaints of the browser").toEqual([]);
  });
  return {
    get server() {
      return current().server;
    },
    open: (options) => current().open(options),
    openStored: (stored, options) => current().openStored(stored, options),
    openSignedIn: (options) => current().openSignedIn(options),
    takeComplaints: () => current().takeComplaints(),
  };
}
