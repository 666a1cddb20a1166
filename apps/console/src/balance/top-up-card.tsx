import { queryOptions } from "@error-model/client/tanstack-query";
import { getProfile } from "@error-model/contract";
import { useQuery } from "@tanstack/react-query";
import { useApi } from "../api/api-context.js";
import { useTexts } from "../texts/texts-context.js";
import { CopyButton } from "../ui/copy-button.js";

/** How money gets in. The API has no payments of its own: the account's number is what the provider asks for. */
export function TopUpCard() {
  const { balance, errors } = useTexts();
  const account = useQuery(queryOptions(useApi(), getProfile)).data;
  return (
    <section className="card" id="top-up" aria-labelledby="top-up-title">
      <h2 id="top-up-title">{balance.topUp}</h2>
      <p>{balance.topUpHow}</p>
      {/* There from the start, so that nothing below it jumps. */}
      <p className="balance__account">
        {account !== undefined && (
          <>
            <span className="soft">{balance.accountNumber}</span>{" "}
            <bdi className="code">{account.account_id}</bdi>{" "}
            <CopyButton text={account.account_id} label={balance.copyNumber} done={errors.details.copied} />
          </>
        )}
      </p>
    </section>
  );
}
