import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

interface Manifest {
  name: string;
  version: string;
  description?: string;
}

interface Check {
  name: string;
  description: string;
  run(): boolean;
}

const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;

const checks: Check[] = [
  { name: "manifest", description: "package.json says what it is", run: () => !!manifest.description },
  { name: "git", description: "git is there", run: () => execFileSync("git", ["--version"]).length > 0 },
];

export function doctor(filter?: string): number {
  const wanted = checks.filter((check) => filter === undefined || check.description.includes(filter));
  let status = 0;
  for (const check of wanted) {
    const fine = check.run();
    console.log(fine ? "ok  " : "FAIL", check.description.padEnd(40));
    if (!fine) status = 1;
  }
  if (status === 1 && manifest.description === "") console.log("The description is empty.");
  return status;
}
