import type { ErrorCode } from "../registry/registry.js";
import type { IssueKind } from "./annotations.js";

/** One thing that is wrong with the input. It says where, and never repeats the value that stands there. */
export interface ValidationIssue<Code extends string = ErrorCode> {
  /** Where: member names and array indexes from the input's root; empty for the input as a whole. */
  readonly path: readonly PropertyKey[];
  /** The code that the schema at that place is annotated with. */
  readonly error_code: Code;
  /** What zod calls the issue. */
  readonly code: IssueKind;
  /** What to tell a person: the schema's own text where it has one, else that of zod's locale. */
  readonly message: string;
}

/** Why an input is not what its schema asks for. */
export interface ValidationFailure<Code extends string = ErrorCode> {
  /** The code of the first issue, which is the one to answer with. */
  readonly error_code: Code;
  /** The first 100 issues, in the order in which the schema declares its fields. */
  readonly issues: readonly ValidationIssue<Code>[];
  /** How many further issues were left out; `0` where `issues` has them all. */
  readonly omitted: number;
}
