import type { SendField } from "./remedy.js";

/** What the place where a failure is shown can do about it. */
export interface RemedyHandlers {
  /** Asks the same again. */
  readonly onRetry?: (() => void) | undefined;
  /** Leads to the field to correct. */
  readonly onEdit?: ((field: SendField) => void) | undefined;
  /** Whether the place is the way in itself, and needs no way there. */
  readonly isSignIn?: boolean | undefined;
  /** Takes back what was asked for, such as filters. */
  readonly onReset?: (() => void) | undefined;
}
