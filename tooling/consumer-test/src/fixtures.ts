import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const fixturesDir = join(import.meta.dirname, "../fixtures");

/** Reads the file that uses a package, by the package's folder; `undefined` if nobody wrote one. */
export function readFixture(folder: string): string | undefined {
  const file = join(fixturesDir, `${folder}.ts`);
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}
