import type { ErrorCode } from "@error-model/core";
import type { CaseRequest } from "./case-request.js";
import type { DatabaseCounts } from "./count-database.js";
import type { Stage } from "./stage.js";

/** One way in which a code comes about, by its real cause. */
export interface CodeCase {
  readonly code: ErrorCode;
  /** Why the code is answered: a sentence for people, unique among all cases. */
  readonly cause: string;
  /**
   * Prepares the database, and gives the request that meets the cause. What has to be undone afterwards goes to
   * `stage.afterwards`. Every case makes accounts of its own.
   */
  readonly arrange: (stage: Stage) => Promise<CaseRequest>;
  /** Members that the body must have beside the envelope. Default: none. */
  readonly details?: Readonly<Record<string, unknown>>;
  /** Headers that the answer must have; a pattern where the value varies. Default: those of every error answer only. */
  readonly headers?: Readonly<Record<string, string | RegExp>>;
  /**
   * What the request leaves in the database, as the change of counts by name (see `countDatabase`). Default: nothing,
   * which is what `outcome: "not-applied"` of the registry promises.
   */
  readonly changes?: Partial<Readonly<Record<string, number>>> | ((changes: DatabaseCounts) => void);
}
