import { queryOptions } from "@error-model/client/tanstack-query";
import { getBalance, readBalance } from "@error-model/contract";
import { useQuery } from "@tanstack/react-query";
import { useApi } from "../api/api-context.js";
import { useTexts } from "../texts/texts-context.js";
import { buttonClass } from "../ui/button.js";
import { Notice } from "../ui/notice.js";
import { topUpUrl } from "./top-up-url.js";

/** The API's pages ask for every few minutes at most. */
const POLL_MS = 3 * 60_000;

/** Says on every page that nothing can be sent any more, before a campaign finds out. */
export function CreditBanner() {
  const { balance } = useTexts();
  const { data } = useQuery({ ...queryOptions(useApi(), getBalance), refetchInterval: POLL_MS });
  if (data === undefined) return null;
  const reading = readBalance(data);
  if (reading.kind !== "ready" || !reading.creditBlocked) return null;
  return (
    <div className="shell__banner">
      <Notice
        tone="critical"
        title={balance.blockedTitle}
        actions={
          <a href={topUpUrl} className={buttonClass({ look: "primary" })}>
            {balance.topUp}
          </a>
        }
      >
        <p>{balance.blocked}</p>
      </Notice>
    </div>
  );
}
