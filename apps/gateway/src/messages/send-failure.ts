import type { TransactionFailure } from "../storage/storage.js";
import type { Micros } from "../money/micros.js";

/** Why a send was not done, or is not known to have been. */
export type SendFailure =
  | {
      readonly kind: "invalid-number";
      /** Which recipient, from 0. */
      readonly index: number;
    }
  | { readonly kind: "text-too-long"; readonly limit: number }
  | ({ readonly kind: "insufficient-balance" } & CostBreakdown)
  | { readonly kind: "idempotency-key-reused" }
  | TransactionFailure;

/** What a send would have cost, and who would have been charged for. */
export interface CostBreakdown {
  readonly balance: Micros;
  readonly estimatedCost: Micros;
  /** ISO 4217. */
  readonly currency: string;
  readonly totalRecipients: number;
  /** Recipients that are charged: blocked countries are not. */
  readonly billableRecipients: number;
  /** Message parts per recipient. */
  readonly segments: number;
}
