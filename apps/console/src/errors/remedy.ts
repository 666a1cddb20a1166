import type { ErrorDetails } from "@error-model/core";

/** The members of a send request that a person types. */
export type SendField = "to" | "message" | "sender_id";

/** What the console offers a person to do about a failure. */
export type Remedy =
  /** Correct a field of the send form. */
  | { readonly kind: "edit"; readonly field: SendField }
  /** Correct what was asked for, such as the filters of a list. */
  | { readonly kind: "reset" }
  /** What was looked for is not there. */
  | { readonly kind: "go-back" }
  | { readonly kind: "sign-in" }
  | { readonly kind: "replace-api-key" }
  /** Somebody else has to give access: hand them the reference. */
  | { readonly kind: "ask-for-access" }
  | { readonly kind: "choose-workspace" }
  | { readonly kind: "top-up"; readonly figures: ErrorDetails<"INSUFFICIENT_BALANCE"> | undefined }
  /** The same again, no sooner than `waitMs`. */
  | { readonly kind: "retry"; readonly waitMs: number }
  | { readonly kind: "contact-support" }
  /** Nothing is left to do: the person stopped it. */
  | { readonly kind: "none" };
