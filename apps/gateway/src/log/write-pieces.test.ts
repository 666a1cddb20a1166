import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { writePieces } from "./write-pieces.js";

let folder = "";
let fd = 0;
const written = () => readFileSync(join(folder, "log"), "utf8");
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "log-"));
  fd = openSync(join(folder, "log"), "a");
});
afterEach(() => {
  closeSync(fd);
  rmSync(folder, { recursive: true });
});

test("writes lines in their order, without being told to", async () => {
  const log = writePieces(fd);
  for (const line of ["a", "b", "c"]) log.line(line);
  await vi.waitFor(() => expect(written()).toBe("a\nb\nc\n"));
  log.line("d");
  await vi.waitFor(() => expect(written()).toBe("a\nb\nc\nd\n"));
});

test("writes many lines as they come, none missing", async () => {
  const log = writePieces(fd);
  const lines = Array.from({ length: 5_000 }, (_, index) => `${index} ${"x".repeat(100)}`);
  for (const line of lines) log.line(line);
  await vi.waitFor(() => expect(written()).toBe(`${lines.join("\n")}\n`), { timeout: 5_000 });
});

test("writes what is left when the process ends", () => {
  const log = writePieces(fd);
  log.line("last");
  log.end();
  expect(written()).toBe("last\n");
});
