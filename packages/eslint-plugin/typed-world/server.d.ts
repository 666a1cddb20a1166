/** As much of the server package as fixes call: it cannot be a dependency of the plugin. */
declare module "@error-model/server" {
  import type { ErrorCode, ErrorDetails } from "@error-model/core";
  interface ApiErrorOptions {
    description?: string;
  }
  export function apiError<C extends ErrorCode>(
    code: C,
    ...rest: [keyof ErrorDetails<C>] extends [never]
      ? [details?: undefined, options?: ApiErrorOptions]
      : [details: ErrorDetails<C>, options?: ApiErrorOptions]
  ): Error;
}
