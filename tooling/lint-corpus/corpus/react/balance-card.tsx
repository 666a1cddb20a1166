import { useQuery } from "@tanstack/react-query";
import { isFailureError, type FailureError } from "@error-model/client";

interface Balance {
  balance: number;
  currency: string;
}

async function loadBalance(): Promise<Balance> {
  const res = await fetch("/user/balance");
  if (!res.ok) throw new Error(`HTTP ${res.status}`);
  return (await res.json()) as Balance;
}

export function BalanceCard() {
  const { data, error, isLoading } = useQuery<Balance, FailureError | Error>({
    queryKey: ["balance"],
    queryFn: loadBalance,
    retry: false,
  });
  if (isLoading) return <p>Loading…</p>;
  if (isFailureError(error) && error.failure.kind === "api") {
    const { failure } = error;
    // expect-typed: no-status-branching
    if (failure.httpStatus === 403) return <p>You may not see the balance.</p>;
    // expect-typed: match-on-code
    const notReady = failure.error.description.match(/incomplete/);
    return notReady ? <p>Your account is being set up.</p> : <p>{failure.error.description}</p>;
  }
  if (error) return <p>{error.message}</p>;
  return (
    <p>
      {data?.balance.toFixed(2)} {data?.currency}
    </p>
  );
}
