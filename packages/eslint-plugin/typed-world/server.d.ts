/** As much of the server package as fixes call: it cannot be a dependency of the plugin. */
declare module "@error-model/server" {
  import type { ErrorCode, ErrorDetails, Registry } from "@error-model/core";
  interface ApiErrorOptions {
    description?: string;
  }
  export function apiError<C extends ErrorCode>(
    code: C,
    ...rest: [keyof ErrorDetails<C>] extends [never]
      ? [details?: undefined, options?: ApiErrorOptions]
      : [details: ErrorDetails<C>, options?: ApiErrorOptions]
  ): Error;
  interface FailureMap {
    with(...kindsAndTarget: readonly unknown[]): FailureMap;
    exhaustive(): Error;
  }
  export type MapFailure<R> = (key: string, failure: object, registry?: R) => FailureMap;
  export const mapFailure: MapFailure<Registry>;
  export function createMapFailure<R>(registry: R): MapFailure<R>;
  export function createErrors<R>(registry: R): { readonly mapFailure: MapFailure<R> };
}
