import { queryOptions } from "@error-model/client/tanstack-query";
import { getBalance, getPricing, readBalance } from "@error-model/contract";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useApi } from "../../api/api-context.js";
import { estimateCost } from "./estimate-cost.js";

/** Prices change by the day. */
const STALE_MS = 10 * 60_000;

/**
 * What a send would cost. `undefined` while the prices are not known, or there is a number without one: a sum that leaves
 * something out would be wrong.
 */
export function useCostEstimate(
  numbers: readonly string[],
  segments: number,
): { readonly cost: number; readonly currency: string } | undefined {
  const api = useApi();
  const prices = useQuery({ ...queryOptions(api, getPricing), staleTime: STALE_MS }).data;
  const balance = useQuery(queryOptions(api, getBalance)).data;
  return useMemo(() => {
    if (!Array.isArray(prices) || balance === undefined) return undefined;
    const reading = readBalance(balance);
    if (reading.kind === "onboarding") return undefined;
    const { cost, unpriced } = estimateCost(numbers, prices, segments);
    return unpriced > 0 ? undefined : { cost, currency: reading.currency };
  }, [prices, balance, numbers, segments]);
}
