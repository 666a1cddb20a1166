import { readAudit } from "../audit/audit.js";
import type { Audit } from "../audit/audit.js";
import type { StorageLocation } from "../storage/storage-location.js";
import { withExistingStorage } from "./with-storage.js";

/**
 * Reads the audit from a database.
 *
 * @throws OperatorError when the folder holds no database, and while a server has it open: ask its `/internal/audit`.
 */
export function audit(location: StorageLocation): Promise<Audit> {
  return withExistingStorage(location, readAudit);
}
