import { argv, stdout } from "node:process";
import { fileURLToPath } from "node:url";
import { compareLint } from "./compare.ts";
import type { AddedCost } from "./compare.ts";
import { sourcesIn } from "./lint-cost.ts";

const rounds = Number(argv[2] ?? 7);
const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

const subjects = [
  // Zod knows no error of this model; the packages here are full of them.
  sourcesIn("zod", path("../../node_modules/zod/src")),
  sourcesIn("this repo's packages", path("../../../../packages")),
].filter(({ title }) => argv[3] === undefined || argv[3] === title);

stdout.write("| sources | files | time | typed run | ours add, typed | ours add, untyped |\n");
stdout.write("| --- | ---: | --- | ---: | ---: | ---: |\n");
for (const sources of subjects) {
  const { wall, processor } = compareLint(sources, rounds);
  const head = `${sources.title} | ${String(sources.files.length)}`;
  stdout.write(`| ${head} | wall | ${cellsOf(wall)} |\n| ${head} | processor | ${cellsOf(processor)} |\n`);
}

/** Both shares are of the typed run. */
function cellsOf({ typed, typedAdded, untypedAdded }: AddedCost): string {
  const share = (added: number): string => `${((added / typed) * 100).toFixed(1)} %`;
  return `${(typed / 1_000).toFixed(2)} s | ${share(typedAdded)} | ${share(untypedAdded)}`;
}
