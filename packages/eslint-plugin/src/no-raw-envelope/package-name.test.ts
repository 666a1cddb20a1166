import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isOriginOfEnvelopes } from "./material.js";
import { packageNameOf } from "./package-name.js";

test("a file belongs to the nearest package that has a name", async () => {
  const folder = await mkdtemp(join(tmpdir(), "package-name-"));
  try {
    await mkdir(join(folder, "esm"), { recursive: true });
    await mkdir(join(folder, "broken"), { recursive: true });
    await mkdir(join(folder, "odd"), { recursive: true });
    await writeFile(join(folder, "package.json"), '{ "name": "nock" }');
    await writeFile(join(folder, "esm/package.json"), '{ "type": "module" }');
    await writeFile(join(folder, "broken/package.json"), "{");
    await writeFile(join(folder, "odd/package.json"), "null");
    expect(packageNameOf(join(folder, "index.js"))).toBe("nock");
    expect(packageNameOf(join(folder, "esm/index.js"))).toBe("nock");
    expect(packageNameOf(join(folder, "esm/deep/index.js"))).toBe("nock");
    expect(packageNameOf(join(folder, "broken/index.js"))).toBe("nock");
    expect(packageNameOf(join(folder, "odd/index.js"))).toBe("nock");
  } finally {
    await rm(folder, { recursive: true });
  }
  // From the cache.
  expect(packageNameOf(join(folder, "esm/index.js"))).toBe("nock");
  expect(packageNameOf(join(folder, "esm/further/index.js"))).toBe("nock");
});

test("a text without a file belongs to no package", () => {
  expect(packageNameOf("<input>")).toBeUndefined();
});

test("the server package and the mocks of servers make error bodies by trade", () => {
  expect(isOriginOfEnvelopes("nock", "@error-model/server")).toBe(true);
  expect(isOriginOfEnvelopes("@error-model/server", "@error-model/server")).toBe(true);
  expect(isOriginOfEnvelopes("@acme/errors", "@acme/errors")).toBe(true);
  expect(isOriginOfEnvelopes("@acme/shop", "@error-model/server")).toBe(false);
  expect(isOriginOfEnvelopes(undefined, "@error-model/server")).toBe(false);
});
