import type { IncomingMessage, ServerResponse } from "node:http";
import type { AdapterOptions } from "../../adapter-options.js";
import { declaredCodesOf } from "../../standard/declared-codes.js";
import type { ErrorContext } from "../../standard/to-response.js";
import { SettingsContext } from "../settings-context.js";

/**
 * Says of a Node request what an answer depends on, each fact when it is asked for: of a flood of refusals nobody asks for
 * most of them.
 */
export class NodeContext<Request> extends SettingsContext implements ErrorContext {
  readonly #raw: IncomingMessage;
  readonly #response: ServerResponse;
  readonly #request: Request;
  readonly #routeOf: (request: Request) => string | undefined;

  constructor(
    raw: IncomingMessage,
    response: ServerResponse,
    request: Request,
    routeOf: (request: Request) => string | undefined,
    options: AdapterOptions,
  ) {
    super(options);
    this.#raw = raw;
    this.#response = response;
    this.#request = request;
    this.#routeOf = routeOf;
  }

  get method(): string | undefined {
    return this.#raw.method;
  }

  get requestId(): string | undefined {
    const id = this.#raw.headers["x-request-id"];
    return typeof id === "string" ? id : undefined;
  }

  get accept(): string | undefined {
    return this.#raw.headers.accept;
  }

  get route(): string | undefined {
    return this.#routeOf(this.#request);
  }

  get declaredCodes(): readonly string[] | undefined {
    return declaredCodesOf(this.#raw);
  }

  /** Closed before the answer was complete: nobody is left to read it. What the server itself has closed is no such case. */
  get clientGone(): () => boolean {
    const response = this.#response;
    return () => response.closed && !response.writableFinished && !isOurs(response.errored);
  }
}

/** What a stream fails with when the other end has gone. */
const OF_THE_CLIENT: ReadonlySet<string | undefined> = new Set([
  "ERR_STREAM_PREMATURE_CLOSE",
  "ERR_STREAM_DESTROYED",
  "ECONNRESET",
  "EPIPE",
]);

/** Whether a response was ended by an error of the server: `pipeline` ends it so when what it reads from fails. */
function isOurs(errored: NodeJS.ErrnoException | null | undefined): boolean {
  return errored !== null && errored !== undefined && !OF_THE_CLIENT.has(errored.code);
}
