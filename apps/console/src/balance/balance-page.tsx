import { queryOptions } from "@error-model/client/tanstack-query";
import { getBalance, readBalance } from "@error-model/contract";
import { useQuery } from "@tanstack/react-query";
import { useApi } from "../api/api-context.js";
import { QueryFailure } from "../errors/query-failure.js";
import { useTexts } from "../texts/texts-context.js";
import { Button } from "../ui/button.js";
import { Page } from "../ui/page.js";
import { BalanceCard } from "./balance-card.js";
import { CountryCard } from "./country-card.js";
import { SpendCard } from "./spend-card.js";
import { TopUpCard } from "./top-up-card.js";
import "./balance.css";

/** What is left, and where it went. */
export function BalancePage() {
  const { balance } = useTexts();
  const answer = useQuery(queryOptions(useApi(), getBalance));
  const reading = answer.data === undefined ? undefined : readBalance(answer.data);
  return (
    <Page
      title={balance.title}
      lead={balance.lead}
      actions={
        <Button onPress={() => void answer.refetch()} isDisabled={answer.isFetching}>
          {balance.refresh}
        </Button>
      }
    >
      <QueryFailure query={answer} />
      <div className="balance">
        {answer.isPending && <span className="skeleton card" />}
        {reading !== undefined && <BalanceCard reading={reading} />}
        <TopUpCard />
      </div>
      {reading?.kind !== "onboarding" && (
        <>
          <SpendCard />
          <CountryCard />
        </>
      )}
    </Page>
  );
}
