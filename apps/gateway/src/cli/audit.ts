import { readAudit } from "../audit/audit.js";
import type { Audit } from "../audit/audit.js";
import { OperatorError } from "../operator-error.js";
import { holdsDatabase } from "../storage/open-pglite.js";
import { openStorage } from "../storage/open-storage.js";
import type { StorageLocation } from "../storage/open-storage.js";

/**
 * Reads the audit from a database.
 *
 * @throws OperatorError when the folder holds no database, and while a server has it open: ask its `/internal/audit`.
 */
export async function audit(location: StorageLocation): Promise<Audit> {
  if (location.kind === "folder" && !holdsDatabase(location.path))
    throw new OperatorError(
      `There is no database in the folder "${location.path}". Name the gateway's own with --data.`,
    );
  const storage = await openStorage(location);
  try {
    return await readAudit(storage);
  } finally {
    await storage.close();
  }
}
