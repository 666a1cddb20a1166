import type { $ZodType, output } from "zod/v4/core";

/** The JSON types that a detail can be named by, with the values they stand for. */
interface DetailTypes {
  string: string;
  number: number;
  boolean: boolean;
}

/** The name of a JSON type that a detail can have. */
export type DetailType = keyof DetailTypes;

/** The names, for what is written without a compiler. */
export const detailTypes: readonly DetailType[] = ["string", "number", "boolean"];

/**
 * What a further body member has to be: a JSON type by its name, or a zod schema where a type does not say enough. Names
 * are plain data, so that a page which reads errors need not load zod for them.
 */
export type DetailSchema = DetailType | $ZodType;

/** The further body members that a code carries; `{}` where there are none. */
export type DetailsShape = Readonly<Record<string, DetailSchema>>;

/** The value of a detail as {@link readDetail} gives it. */
export type DetailValue<S> = S extends $ZodType ? output<S> : S extends DetailType ? DetailTypes[S] : never;

/**
 * Reads one further body member; `undefined` when it is not what it has to be. A schema that cannot answer at once, because
 * it is asynchronous or throws, counts as not met.
 */
export function readDetail(schema: DetailSchema, value: unknown): { readonly value: unknown } | undefined {
  if (typeof schema === "string")
    // JSON has no other numbers, but its parser makes Infinity of 1e999.
    return typeof value === schema && (schema !== "number" || Number.isFinite(value)) ? { value } : undefined;
  try {
    // Not `validate`, whose second try leaves the promises of the first behind.
    const payload = schema._zod.run({ value, issues: [] }, { jitless: true });
    if (payload instanceof Promise) payload.catch(() => undefined);
    else if (payload.issues.length === 0) return { value: payload.value };
  } catch {
    // Not met.
  }
  return undefined;
}
