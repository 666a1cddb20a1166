const BRAND = Symbol.for("@error-model/core/UncoveredCaseError");

const LONGEST_CASE = 64;

/**
 * Says that a value reached an exhaustive match with a case that its type does not have.
 *
 * The value was not checked before it was matched, by `readEnvelope` or a schema. The error names the case (its type, where
 * it is no string) and nothing else of the value, which may hold tokens, phone numbers and message texts.
 */
export class UncoveredCaseError extends Error {
  override readonly name = "UncoveredCaseError";
  readonly [BRAND] = true;
  /** Name of the discriminant, such as `error_code`. */
  readonly key: string;
  /** The uncovered case, at most 64 characters of it; `undefined` where the discriminant is not a string. */
  readonly case: string | undefined;

  constructor(key: string, uncovered: unknown) {
    const name = typeof uncovered === "string" ? uncovered.slice(0, LONGEST_CASE) : undefined;
    // Not a word more: this text is in every bundle that matches.
    super(`No arm covers ${key} ${name === undefined ? typeof uncovered : JSON.stringify(name)}.`);
    this.key = key;
    this.case = name;
  }
}

/** Whether a value is an {@link UncoveredCaseError}, also one of another copy of this package. */
export function isUncoveredCaseError(value: unknown): value is UncoveredCaseError {
  return value instanceof Error && BRAND in value;
}
