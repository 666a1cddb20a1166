import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The committed migrations: beside `dist` in a built gateway, two levels up when the sources run. */
export const migrationsFolder: string = findUpwards(import.meta.dirname, "drizzle");

function findUpwards(from: string, name: string): string {
  const candidate = join(from, name);
  if (existsSync(join(candidate, "meta", "_journal.json"))) return candidate;
  const parent = dirname(from);
  if (parent === from)
    throw new Error(`The folder "${name}" with the migrations is missing from the gateway.`);
  return findUpwards(parent, name);
}
