import type { IncomingMessage, ServerResponse } from "node:http";

/** What of Express' request is used. Express' own types fit it; so does any router of the same kind. */
export interface ExpressRequest extends IncomingMessage {
  /** The address as it was asked for; `url` loses what a mounted router has matched. */
  readonly originalUrl?: string;
  readonly params?: unknown;
  readonly body?: unknown;
  readonly route?: unknown;
}

/** Continues with the next handler, or with the error handlers. */
export type Next = (error?: unknown) => void;

/** A handler that may answer, throw, reject or pass on. */
export type ExpressHandler<Request = ExpressRequest, Response = ServerResponse> = (
  request: Request,
  response: Response,
  next: Next,
) => unknown;

/** A handler of errors: Express knows it by its four parameters. */
export type ExpressErrorHandler = (
  error: unknown,
  request: ExpressRequest,
  response: ServerResponse,
  next: Next,
) => void;
