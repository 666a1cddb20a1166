import type { HttpMethod } from "@error-model/core";

/** Which call it was; the route keeps its `:name` places, so that no identifier gets into a log. */
export interface CallFacts {
  readonly method: HttpMethod;
  readonly route: string;
}
