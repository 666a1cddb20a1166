import { getTableName } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import { apiKeys, carrierCredentials, signingSecrets, users, webhookSettings } from "../storage/schema.js";

/** A column of sealed secrets. */
export interface SecretColumn {
  readonly table: PgTable;
  /** What tells its rows apart, and never changes. */
  readonly id: PgColumn;
  readonly secret: PgColumn;
}

const columns = {
  requestSignatures: { table: apiKeys, id: apiKeys.hash, secret: apiKeys.signingSecret },
  authenticatorApps: { table: users, id: users.username, secret: users.totpSecret },
  webhooks: {
    table: webhookSettings,
    id: webhookSettings.workspaceId,
    secret: webhookSettings.signingSecret,
  },
  tokens: { table: signingSecrets, id: signingSecrets.name, secret: signingSecrets.secret },
  carrier: {
    table: carrierCredentials,
    id: carrierCredentials.accountId,
    secret: carrierCredentials.password,
  },
} as const satisfies Record<string, SecretColumn>;

/** Every column of secrets that cannot be hashes, because they are worked with. */
export const secretColumns: readonly SecretColumn[] = Object.values(columns);

/** The place of a row's secret, which it is sealed for. */
export function secretPlace(column: keyof typeof columns, id: number | string): string {
  return placeIn(columns[column], id);
}

/** The same for any of {@link secretColumns}. */
export function placeIn({ table, secret }: SecretColumn, id: number | string): string {
  return `${getTableName(table)}.${secret.name} of ${id}`;
}
