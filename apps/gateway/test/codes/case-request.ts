/** A request of a case, as it goes out and as the table shows it. */
export interface CaseRequest {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Path and query, the base path included. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; a string is sent as it is. `Content-Type` is JSON unless `headers` say otherwise. */
  readonly body?: unknown;
}
