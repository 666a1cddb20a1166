import { sql } from "drizzle-orm";
import { OperatorError } from "../operator-error.js";
import { signingSecrets } from "../storage/schema.js";
import type { Database } from "../storage/storage.js";
import { sealingKeyId } from "./secret-box.js";
import type { SecretBox } from "./secret-box.js";
import { placeIn, secretColumns, secretPlace } from "./secret-places.js";
import type { SecretColumn } from "./secret-places.js";

/** Says that a database belongs to another key. */
class WrongSecretsKeyError extends OperatorError {
  override readonly name = "WrongSecretsKeyError";

  constructor(needed: string, { keyId, source }: SecretBox) {
    super(
      `The database holds secrets that are sealed with the key ${needed}, and ${source} has the key ${keyId}. Give back ` +
        "the key that they were sealed with. To change it, name both in GATEWAY_SECRETS_KEY, the new one first.",
    );
  }
}

/** A row of every database: it tells a wrong key before that seals anything. */
const CHECK = "check";

/**
 * Sees to it that all secrets in the database are sealed with the first of the keys: what is sealed with another of them,
 * or was stored by a gateway that sealed none, is sealed anew. Several gateways may do so at once.
 *
 * @throws WrongSecretsKeyError for what is sealed with a key that is not there.
 */
export async function keepSecrets(database: Database, box: SecretBox): Promise<void> {
  const check = { name: CHECK, secret: box.seal(CHECK, secretPlace("tokens", CHECK)), createdAt: new Date() };
  await database.insert(signingSecrets).values(check).onConflictDoNothing();
  for (const column of secretColumns)
    for (const { id, secret } of await secretsIn(database, column)) {
      const keyId = sealingKeyId(secret);
      if (keyId === box.keyId) continue;
      if (keyId !== undefined && !box.knows(keyId)) throw new WrongSecretsKeyError(keyId, box);
      const place = placeIn(column, id);
      const sealed = box.seal(keyId === undefined ? secret : box.open(secret, place), place);
      // Unless it was changed meanwhile.
      await database.execute(sql`
        update ${column.table} set ${sql.identifier(column.secret.name)} = ${sealed}
        where ${column.id} = ${id} and ${column.secret} = ${secret}`);
    }
}

/** A stored secret, and what its place is named by. */
export interface StoredSecret {
  readonly id: number | string;
  readonly secret: string;
}

/** Reads what one column holds. */
export async function secretsIn(
  database: Database,
  { table, id, secret }: SecretColumn,
): Promise<readonly StoredSecret[]> {
  // Boundary: both drivers give an object with `rows`; their common type in Drizzle does not say so.
  const { rows } = (await database.execute(
    sql`select ${id} as id, ${secret} as secret from ${table} where ${secret} is not null`,
  )) as { rows: readonly StoredSecret[] };
  return rows;
}
