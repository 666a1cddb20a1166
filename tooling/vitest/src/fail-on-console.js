import { format } from "node:util";
import { afterEach, beforeEach, vi } from "vitest";

// A library that writes to its host's console has a bug, and a test that prints hides the next one: both fail here.
const calls = [];
const methods = ["debug", "error", "info", "log", "trace", "warn"];

beforeEach(() => {
  calls.length = 0;
  for (const method of methods) {
    vi.spyOn(console, method).mockImplementation((...args) => {
      calls.push(`console.${method}: ${format(...args)}`);
    });
  }
});

afterEach(() => {
  const seen = calls.splice(0);
  for (const method of methods) {
    if (vi.isMockFunction(console[method])) console[method].mockRestore();
  }
  if (seen.length > 0) throw new Error(`The test wrote to the console:\n${seen.join("\n")}`);
});
