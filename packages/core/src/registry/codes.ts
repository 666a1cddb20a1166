import type { CodeOf, CodeWithAction, ErrorDefinitions } from "./definition.js";
import { registry } from "./registry.js";
import type { ErrorCode } from "./registry.js";
import { clientActions } from "./vocabulary.js";
import type { ClientAction } from "./vocabulary.js";

/** The codes of a registry, in the order of its entries. */
export function codesOf<R extends ErrorDefinitions>(of: R): readonly CodeOf<R>[] {
  // A registry has no members but its entries.
  const codes = Object.keys(of) as CodeOf<R>[];
  return Object.freeze(codes);
}

/** The codes of a registry by the action that they ask for; every action is present, if need be with no code. */
export function groupByAction<R extends ErrorDefinitions>(
  of: R,
): { readonly [A in ClientAction]: readonly CodeWithAction<R, A>[] } {
  const groups = clientActions.map((action) => [
    action,
    Object.freeze(codesOf(of).filter((code) => of[code]?.action === action)),
  ]);
  return Object.freeze(Object.fromEntries(groups)) as {
    readonly [A in ClientAction]: readonly CodeWithAction<R, A>[];
  };
}

/** All codes of the SMS API, in registry order. */
export const errorCodes: readonly ErrorCode[] = /* @__PURE__ */ codesOf(registry);

/** The codes of the SMS API by the action that they ask for. */
export const codesByAction: { readonly [A in ClientAction]: readonly CodeWithAction<typeof registry, A>[] } =
  /* @__PURE__ */ groupByAction(registry);

/** Whether a value is a code that this build knows. Inherited names (`constructor`, `__proto__`) and arrays are not. */
export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === "string" && Object.hasOwn(registry, value);
}
