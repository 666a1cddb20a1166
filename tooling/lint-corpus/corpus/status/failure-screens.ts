import { matchFailure, type ApiFailure, type Failure } from "@error-model/client";

export function screen(failure: Failure): string {
  return (
    matchFailure(failure)
      // expect: no-status-branching
      .with("api", (api) => (api.httpStatus === 404 ? "/gone" : `/error/${api.error.error_code}`))
      .with("http", ({ httpStatus }) => (httpStatus === 429 ? "/busy" : "/down"))
      .with("network", "timeout", () => "/offline")
      .with("unrecognized", "invalid-response", () => "/update")
      .with("aborted", () => "/")
      .exhaustive()
  );
}

export function isBilling(failure: ApiFailure): boolean {
  const { httpStatus, error } = failure;
  // expect: no-status-branching
  return httpStatus === 402 || error.error_code === "INSUFFICIENT_BALANCE";
}

export function isClientFault(failure: ApiFailure): boolean {
  // expect-typed: no-status-branching
  return 400 <= failure.httpStatus && failure.httpStatus < 500;
}

export function statusLine(failure: ApiFailure): string {
  return `HTTP ${failure.httpStatus} ${failure.error.error_code}`;
}

export function byStatus(failure: ApiFailure): string {
  // expect-typed: no-status-branching@a
  switch (failure.httpStatus) {
    // expect-typed: no-status-branching@a
    case 401:
      return "login";
    case 403:
      return "access";
  }
  return failure.error.description;
}

export function proxyTrouble(failure: Failure): boolean {
  return failure.kind === "http" && (failure.httpStatus === 502 || failure.httpStatus === 504);
}
