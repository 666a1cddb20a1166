import { stdout } from "node:process";
import { bundleSize } from "./bundle-size.ts";
import { bundles } from "./bundles.ts";

stdout.write("| bundle | bytes, gzip |\n| --- | ---: |\n");
for (const [name, source] of Object.entries(bundles)) {
  stdout.write(`| ${name} | ${(await bundleSize(source)).toLocaleString("en")} |\n`);
}
