import { QueryClient } from "@tanstack/react-query";

/** Makes the cache of what one session reads. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        // The client has repeated already what can be repeated.
        retry: false,
        // Every failure is shown where it happened: only a bug of the page reaches the error boundary.
        throwOnError: false,
      },
    },
  });
}
