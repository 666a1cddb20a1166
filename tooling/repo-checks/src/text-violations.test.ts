import { describe, expect, it } from "vitest";
import { textViolations } from "./text-violations.js";

describe("textViolations", () => {
  // Put together here, so that this file does not report itself.
  const host = ["registry", "npmjs", "org"].join(".");
  const home = ["", "home", "somebody", "repo"].join("/");

  it.each([
    [`see ${home}/src`, "a path of somebody's machine"],
    [`"file://${home}"`, "a path of somebody's machine"],
    [`https://${host}/zod`, "the name of a registry's host"],
    [["registry", "https://npm.example.com/"].join("="), "the address of a registry"],
    [["tarball", "https://npm.example.com/zod.tgz"].join(": "), "the address of a tarball"],
  ])("reports %j", (text, problem) => {
    expect(textViolations({ path: "sample", text })).toEqual([expect.stringContaining(problem)]);
  });

  it.each([["registry.INVALID_TO"], ["https://example.com/home/page"], ["./tmp/x"], ["GET /users/1"]])(
    "has nothing against %j",
    (text) => {
      expect(textViolations({ path: "sample", text })).toEqual([]);
    },
  );
});
