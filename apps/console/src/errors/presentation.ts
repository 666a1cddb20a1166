import type { ErrorText } from "../texts/error-texts.js";
import type { Remedy } from "./remedy.js";

/**
 * How loudly a failure is shown. `notice`: it passes. `warning`: a person corrects something. `critical`: work stands
 * still until somebody acts.
 */
export type Severity = "notice" | "warning" | "critical";

/** What support asks for. Shown in the details, never as a headline. */
export interface SupportReference {
  readonly code: string;
  readonly httpStatus: number | undefined;
  readonly requestId: string | undefined;
  readonly attempts: number;
  /** The server's own words, where it said any. */
  readonly description: string | undefined;
}

/** A failure as the console shows it. */
export interface Presentation extends ErrorText {
  readonly severity: Severity;
  readonly remedy: Remedy;
  /** Whether what was asked for may have been done all the same. */
  readonly outcomeUnknown: boolean;
  readonly reference: SupportReference;
}
