import { match } from "ts-pattern";
import { keepSecrets } from "../secrets/keep-secrets.js";
import { openSecretBox } from "../secrets/open-secret-box.js";
import { openPglite } from "./open-pglite.js";
import { openPostgres } from "./open-postgres.js";
import type { StorageLocation } from "./storage-location.js";
import type { OpenDatabase, Storage } from "./storage.js";

/**
 * Opens the database that a location names, with its schema up to date and its secrets sealed.
 *
 * @throws OperatorError for a database that cannot be opened, and for a key that is not the one of its secrets.
 */
export async function openStorage(location: StorageLocation): Promise<Storage> {
  const opened = await openDatabase(location);
  try {
    const secrets = await openSecretBox(location);
    await keepSecrets(opened.database, secrets);
    return { ...opened, secrets };
  } catch (error) {
    await opened.close();
    throw error;
  }
}

function openDatabase(location: StorageLocation): Promise<OpenDatabase> {
  return match(location)
    .with({ kind: "memory" }, () => openPglite())
    .with({ kind: "folder" }, ({ path }) => openPglite(path))
    .with({ kind: "postgres" }, ({ url }) => openPostgres(url))
    .exhaustive();
}
