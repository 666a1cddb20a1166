import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argv, stdout } from "node:process";
import type { RealCodeReport } from "./lint-package.ts";
import { lintPackage } from "./lint-package.ts";
import { packages } from "./packages.ts";
import { verdicts } from "./verdicts.ts";

/**
 * Downloads packages into a temporary folder, lints their sources with both configurations, and prints the README's table.
 * A crash, or a report that nobody has looked at, is printed and fails the run.
 *
 * `node real-code/run.ts [name …]` lints only the packages that are named.
 */
const asked = new Set(argv.slice(2));
const chosen = packages.filter((spec) => asked.size === 0 || asked.has(nameOf(spec)));
const folder = mkdtempSync(join(tmpdir(), "real-code-"));
const unseen: string[] = [];

stdout.write("| Package | Files | Untyped | Typed | True | False |\n| --- | --- | --- | --- | --- | --- |\n");
for (const spec of chosen) {
  const name = nameOf(spec);
  const source = download(spec);
  const untyped = lintPackage(source, "untyped");
  const typed = lintPackage(source, "typed");
  const judged = [...untyped.reports, ...typed.reports].map((report) => verdictOn(name, report));
  const ofKind = (kind: boolean): number => judged.filter((verdict) => verdict === kind).length;
  const cells = [
    spec,
    untyped.files,
    untyped.reports.length,
    typed.reports.length,
    ofKind(true),
    ofKind(false),
  ];
  stdout.write(`| ${cells.join(" | ")} |\n`);
  rmSync(source, { recursive: true });
}
rmSync(folder, { recursive: true });

for (const line of unseen) stdout.write(`\nNobody has looked at ${line}`);
if (unseen.length > 0) process.exitCode = 1;

function nameOf(spec: string): string {
  return spec.slice(0, spec.lastIndexOf("@"));
}

function download(spec: string): string {
  const source = join(folder, nameOf(spec).replace("/", "+"));
  mkdirSync(source);
  const output = execFileSync("npm", ["pack", spec, "--silent", "--pack-destination", folder], {
    encoding: "utf8",
  });
  const tarball = join(folder, output.trim().split("\n").at(-1) ?? "");
  execFileSync("tar", ["-xzf", tarball, "-C", source, "--strip-components=1"]);
  rmSync(tarball);
  return source;
}

function verdictOn(name: string, { file, line, rule, message }: RealCodeReport): boolean | undefined {
  const verdict = verdicts.find(
    (known) => known.package === name && known.rule === rule && file.startsWith(known.under),
  );
  if (verdict === undefined) unseen.push(`${name}/${file}:${String(line)} ${rule}: ${message}\n`);
  return verdict?.isTrue;
}
