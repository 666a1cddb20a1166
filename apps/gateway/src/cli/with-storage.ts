import { OperatorError } from "../operator-error.js";
import { holdsDatabase } from "../storage/open-pglite.js";
import { openStorage } from "../storage/open-storage.js";
import type { StorageLocation } from "../storage/storage-location.js";
import type { Storage } from "../storage/storage.js";

/** Opens a database, new or not, for one piece of work, and closes it whatever happens. */
export async function withStorage<T>(
  location: StorageLocation,
  work: (storage: Storage) => Promise<T>,
): Promise<T> {
  const storage = await openStorage(location);
  try {
    return await work(storage);
  } finally {
    await storage.close();
  }
}

/**
 * Does the same with a database that has to be there already: a folder that was misspelt must not become a new one.
 *
 * @throws OperatorError when the folder holds no database, and while a server has it open.
 */
export async function withExistingStorage<T>(
  location: StorageLocation,
  work: (storage: Storage) => Promise<T>,
): Promise<T> {
  if (location.kind === "folder" && !holdsDatabase(location.path))
    throw new OperatorError(
      `There is no database in the folder "${location.path}". Name the gateway's own with --data, or make one with ` +
        `"gateway migrate".`,
    );
  return withStorage(location, work);
}
