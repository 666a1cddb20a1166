import type { Endpoint, EndpointCode, ErrorCode } from "@error-model/core";

type Endpoints = Readonly<Record<string, Endpoint>>;

/** The codes of the registry that no endpoint declares. */
type UndeclaredCode<E extends Endpoints> = Exclude<ErrorCode, EndpointCode<E[keyof E]>>;

/** Stands in the compile error, and names the codes. */
interface CodesOnNoEndpoint<Code> {
  readonly codesOnNoEndpoint: Code;
}

/**
 * Takes the endpoints of the API as a whole. It does not compile while a code of the registry is on none of them: a code
 * that nothing answers is a mistake, and one that something answers undeclared reaches no exhaustive match.
 */
export function completeEndpoints<const E extends Endpoints>(
  endpoints: E & ([UndeclaredCode<E>] extends [never] ? unknown : CodesOnNoEndpoint<UndeclaredCode<E>>),
): Readonly<E> {
  return Object.freeze(endpoints);
}
