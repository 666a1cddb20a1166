import { match } from "ts-pattern";
import { generateApiKey } from "../accounts/api-key.js";
import { createAccount } from "../accounts/create-account.js";
import { topUp } from "../accounts/top-up.js";
import { formatMicros } from "../money/micros.js";
import { OperatorError } from "../operator-error.js";
import { rateCurrency } from "../pricing/rates.js";
import type { AccountCreateCommand, AccountTopUpCommand } from "./command.js";
import { withExistingStorage, withStorage } from "./with-storage.js";

/** Creates an account with its first key, and gives the lines to show: the key is in none but these. */
export async function createAccountByHand({
  storage: location,
  name,
  balance,
}: AccountCreateCommand): Promise<string[]> {
  const apiKey = generateApiKey("prod");
  const id = await withStorage(location, (storage) =>
    createAccount(storage, { name, balance, apiKey, now: new Date() }),
  );
  return [
    `Account ${id}: "${name}", balance ${formatMicros(balance)} ${rateCurrency}`,
    `API key: ${apiKey}`,
    "The key may do everything, and is not shown again.",
  ];
}

/**
 * Puts money into an account and gives the line to show.
 *
 * @throws OperatorError without such an account.
 */
export async function topUpByHand({
  storage: location,
  accountId,
  amount,
}: AccountTopUpCommand): Promise<string[]> {
  const done = await withExistingStorage(location, (storage) =>
    topUp(storage, { accountId, amount, now: new Date() }),
  );
  if (done.ok) return [`Account ${accountId}: balance ${formatMicros(done.value)} ${rateCurrency}`];
  throw match(done.error)
    .with({ kind: "account-not-found" }, () => new OperatorError(`There is no account ${accountId}.`))
    .exhaustive();
}
