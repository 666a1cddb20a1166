import { writeFileSync } from "node:fs";
import { argv } from "node:process";
import { sampleCsv } from "./sample-csv.js";

// Run by `pnpm generate:sample`, which names the file.
const [, , path] = argv;
if (path === undefined) throw new Error("Name the file to write, such as samples/recipients.csv.");
writeFileSync(path, sampleCsv());
