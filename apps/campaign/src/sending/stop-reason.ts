import type { ErrorDetails } from "@error-model/core";

/** Why a campaign ends before its file does. */
export type StopReason =
  | {
      /** The money is out: the six figures say by how much. */
      readonly kind: "balance";
      readonly name: "INSUFFICIENT_BALANCE";
      readonly requestId: string | undefined;
      readonly figures: ErrorDetails<"INSUFFICIENT_BALANCE">;
    }
  | {
      /** Nothing goes until a person has changed something: the key, an account, an address, the sender. */
      readonly kind: "refused";
      /** The error code, or what came in place of one. */
      readonly name: string;
      readonly requestId: string | undefined;
      /** What the person has to do. */
      readonly advice: string;
    }
  | {
      /** One batch after another was given up: the service is down, not the batch bad. */
      readonly kind: "unavailable";
      readonly name: string;
      readonly requestId: string | undefined;
    }
  | { readonly kind: "interrupted"; readonly signal: "SIGINT" | "SIGTERM" };
