import { queryOptions } from "@error-model/client/tanstack-query";
import { getBalance, readBalance } from "@error-model/contract";
import { useQuery } from "@tanstack/react-query";
import { useApi } from "../api/api-context.js";
import { FailureNotice } from "../errors/failure-notice.js";
import { useTexts } from "../texts/texts-context.js";
import { Button } from "../ui/button.js";
import { Page } from "../ui/page.js";
import { BalanceCard } from "./balance-card.js";

/** What is left, and where it went. */
export function BalancePage() {
  const { balance } = useTexts();
  const reading = useQuery(queryOptions(useApi(), getBalance));
  return (
    <Page
      title={balance.title}
      lead={balance.lead}
      actions={
        <Button onPress={() => void reading.refetch()} isDisabled={reading.isFetching}>
          {balance.refresh}
        </Button>
      }
    >
      {reading.error !== null && (
        <FailureNotice failure={reading.error.failure} onRetry={() => void reading.refetch()} />
      )}
      {reading.data !== undefined && <BalanceCard reading={readBalance(reading.data)} />}
      {reading.isPending && <span className="skeleton card" />}
    </Page>
  );
}
