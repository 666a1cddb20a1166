import type { Endpoint } from "@error-model/core";

/** Kept beside requests and not on them: frameworks freeze, wrap and replace what they hand out. */
const declared = new WeakMap<object, readonly string[]>();

/** Notes which codes the route of a request declares. */
export function declareCodes(request: object, endpoint: Pick<Endpoint, "errors">): void {
  declared.set(request, endpoint.errors);
}

/** Gives the codes that the route of a request has declared. */
export function declaredCodesOf(request: object): readonly string[] | undefined {
  return declared.get(request);
}
