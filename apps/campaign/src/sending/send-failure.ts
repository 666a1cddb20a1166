import type { Failure } from "@error-model/client";

/**
 * What can come instead of the answer to a send. All codes, not only those that the endpoint declares today: what a
 * campaign does about a code is decided before the API starts to answer with it.
 */
export type SendFailure = Failure;
