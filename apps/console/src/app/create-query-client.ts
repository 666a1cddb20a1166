import { QueryClient } from "@tanstack/react-query";

/** Makes the cache of what one session reads. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        // The client has repeated already what can be repeated.
        retry: false,
      },
    },
  });
}
