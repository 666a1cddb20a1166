import { err, ok } from "@error-model/core";
import type { Result } from "@error-model/core";
import { eq } from "drizzle-orm";
import { match } from "ts-pattern";
import { createApiKey } from "../accounts/create-api-key.js";
import type { CreatedApiKey } from "../accounts/create-api-key.js";
import { OperatorError } from "../operator-error.js";
import { accounts } from "../storage/schema.js";
import type { Storage } from "../storage/storage.js";
import { selectWorkspace } from "../workspaces/select-workspace.js";
import type { WorkspaceFailure } from "../workspaces/select-workspace.js";
import type { KeyCreateCommand } from "./command.js";
import { withExistingStorage } from "./with-storage.js";

/** Why a key cannot be made for an account. */
type KeyFailure = { readonly kind: "account-not-found" } | WorkspaceFailure;

/**
 * Creates a key and gives the lines to show: key and secret are in none but these.
 *
 * @throws OperatorError without such an account or workspace.
 */
export async function createKeyByHand(command: KeyCreateCommand): Promise<string[]> {
  const { accountId, permissions } = command;
  const created = await withExistingStorage(command.storage, (storage) => create(storage, command));
  if (!created.ok) throw keyError(created.error, command);
  const { id, apiKey, signingSecret } = created.value;
  const may = permissions.length === 0 ? "nothing" : permissions.join(", ");
  return [
    `Key ${id} of account ${accountId}, which may do: ${may}`,
    `API key: ${apiKey}`,
    ...(signingSecret === undefined ? [] : [`Signing secret: ${signingSecret}`]),
    "Neither is shown again.",
  ];
}

async function create(
  storage: Storage,
  command: KeyCreateCommand,
): Promise<Result<CreatedApiKey, KeyFailure>> {
  const { database } = storage;
  const { accountId, name, environment, permissions, allowedAddresses, expiresAt, signing } = command;
  if ((await database.$count(accounts, eq(accounts.id, accountId))) === 0)
    return err({ kind: "account-not-found" });
  const workspace = await selectWorkspace(database, accountId, command.workspaceId?.toString());
  if (!workspace.ok) return workspace;
  return ok(
    await createApiKey(storage, {
      accountId,
      workspaceId: workspace.value,
      name,
      environment,
      permissions,
      allowedAddresses,
      expiresAt,
      signing,
      now: new Date(),
    }),
  );
}

function keyError(failure: KeyFailure, { accountId, workspaceId }: KeyCreateCommand): OperatorError {
  const text = match(failure)
    .with({ kind: "account-not-found" }, () => `There is no account ${accountId}.`)
    .with(
      { kind: "no-main-workspace" },
      () => `Account ${accountId} has no main workspace. Name one with --workspace.`,
    )
    .with(
      { kind: "foreign-workspace" },
      { kind: "invalid-workspace-id" },
      () => `Account ${accountId} has no live workspace ${String(workspaceId)}.`,
    )
    .exhaustive();
  return new OperatorError(text);
}
