import type { Database } from "../storage/storage.js";
import { closeDemoKeys } from "./demo-keys.js";
import { closeDemoPeople } from "./demo-people.js";

/** Sees to it that nothing works which a demo has shown around: neither its keys nor its logins. */
export async function closeDemo(database: Database): Promise<void> {
  await closeDemoKeys(database);
  await closeDemoPeople(database);
}
