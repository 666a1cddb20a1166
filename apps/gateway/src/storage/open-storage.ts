import { match } from "ts-pattern";
import { openPglite } from "./open-pglite.js";
import { openPostgres } from "./open-postgres.js";
import type { Storage } from "./storage.js";

/** Where the data is kept. */
export type StorageLocation =
  | { readonly kind: "memory" }
  | { readonly kind: "folder"; readonly path: string }
  | { readonly kind: "postgres"; readonly url: string };

/** Opens the database that a location names, with its schema up to date. */
export function openStorage(location: StorageLocation): Promise<Storage> {
  return match(location)
    .with({ kind: "memory" }, () => openPglite())
    .with({ kind: "folder" }, ({ path }) => openPglite(path))
    .with({ kind: "postgres" }, ({ url }) => openPostgres(url))
    .exhaustive();
}
