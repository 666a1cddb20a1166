import { expect, it } from "vitest";
import { parseDiagnostics } from "./type-check.js";

it("reads a compiler's errors with the lines that explain them", () => {
  const output = [
    "use/core/use.mts(3,7): error TS2322: Type 'string' is not assignable.",
    "  Because of something.",
    "error TS5023: Unknown option.",
    "",
  ].join("\n");
  expect(parseDiagnostics(output)).toEqual([
    {
      file: "use/core/use.mts",
      text: "use/core/use.mts(3,7): error TS2322: Type 'string' is not assignable.\n  Because of something.",
    },
    { file: "", text: "error TS5023: Unknown option." },
  ]);
});
