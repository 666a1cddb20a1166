import { placeIn, secretColumns } from "../secrets/secret-places.js";
import { secretsIn } from "../secrets/keep-secrets.js";
import type { Vault } from "../storage/storage.js";
import type { Finding } from "./finding.js";

/** Opens every secret in the database, and tells of those that do not open. */
export async function checkSecrets({ database, secrets }: Vault): Promise<Finding> {
  let good = 0;
  const broken: string[] = [];
  for (const column of secretColumns)
    for (const { id, secret } of await secretsIn(database, column)) {
      const place = placeIn(column, id);
      if (opens(() => secrets.open(secret, place))) good += 1;
      else broken.push(place);
    }
  if (broken.length === 0)
    return {
      good: true,
      text: `${good} secrets are sealed with the key ${secrets.keyId} of ${secrets.source}.`,
    };
  return {
    good: false,
    text: `${broken.length} secrets were changed since they were sealed, that in ${broken[0]} among them. Bring their rows back from a backup, or replace the keys, authenticator apps and webhook secrets that they belong to.`,
  };
}

function opens(open: () => string): boolean {
  try {
    open();
    return true;
  } catch {
    return false;
  }
}
