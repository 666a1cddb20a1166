import "./require-node.mjs";
import { mkdirSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { install } from "./install.mjs";
import { run } from "./run.mjs";
import { fail, say } from "./say.mjs";

// `npm run tarballs -- <folder>`: the packages as a registry would have them, for a project beside this one.
const [folder = "tarballs"] = process.argv.slice(2);
const destination = resolve(process.env["INIT_CWD"] ?? process.cwd(), folder);
mkdirSync(destination, { recursive: true });

await install();
say("building what is stale …");
const build = await run("turbo", ["run", "build", "--filter=./packages/*"], { quiet: true });
if (build.exitCode !== 0) fail(`The build failed:\n\n${build.output}`);

say(`packing into ${destination} …`);
const pack = await run(
  "pnpm",
  ["--recursive", "--filter", "./packages/*", "pack", "--pack-destination", destination],
  { quiet: true },
);
if (pack.exitCode !== 0) fail(`The packages could not be packed:\n\n${pack.output}`);

const files = readdirSync(destination).filter((name) => name.endsWith(".tgz"));
say(`${String(files.length)} tarballs; in a project of yours: npm install ${destination}/*.tgz zod`);
