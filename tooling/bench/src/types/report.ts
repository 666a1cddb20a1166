import { stdout } from "node:process";
import type { Compiler } from "./compile.ts";
import {
  inventedErrors,
  matchErrorByCode,
  matchErrorByGroup,
  patternOnCode,
  patternOnObjects,
  smsErrors,
  writtenErrors,
} from "./fixtures.ts";
import { typeCost } from "./type-cost.ts";

const matches = { matchErrorByCode, matchErrorByGroup, patternOnCode, patternOnObjects };
const subjects = {
  "SMS API, 30": smsErrors,
  "invented, 30": inventedErrors(30),
  "invented, 500": inventedErrors(500),
  "invented, 1,000": inventedErrors(1_000),
  "no registry, 30": writtenErrors(30),
  "no registry, 500": writtenErrors(500),
  "no registry, 1,000": writtenErrors(1_000),
};
const compilers: readonly Compiler[] = ["typescript", "typescript-7"];

// Raw ts-pattern takes minutes and gigabytes above some hundred codes: only on request.
const all = process.argv.includes("--all");

stdout.write("| compiler | errors | match | instantiations |\n| --- | --- | --- | ---: |\n");
for (const compiler of compilers) {
  for (const [errors, subject] of Object.entries(subjects)) {
    for (const [name, fixture] of Object.entries(matches)) {
      if (name.startsWith("pattern") && subject.codes.length > 30 && !all) continue;
      const cost = await typeCost(subject, fixture, compiler);
      stdout.write(
        `| ${compiler} | ${errors} | ${name} | ${cost?.toLocaleString("en") ?? "not printed"} |\n`,
      );
    }
  }
}
