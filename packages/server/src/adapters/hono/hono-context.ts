import type { Context } from "hono";
import { routePath } from "hono/route";
import { logOf } from "../../adapter-options.js";
import type { AdapterOptions } from "../../adapter-options.js";
import type { ErrorLog } from "../../log/log-entry.js";
import { declaredCodesOf } from "../../standard/declared-codes.js";
import type { ErrorContext } from "../../standard/to-response.js";

/** Says of a Hono context what an answer depends on, each fact when it is asked for. */
export class HonoContext implements ErrorContext {
  readonly #c: Context;
  readonly #options: AdapterOptions;

  constructor(c: Context, options: AdapterOptions) {
    this.#c = c;
    this.#options = options;
  }

  get method(): string {
    return this.#c.req.method;
  }

  /** The id that Hono's `requestId` middleware has set, otherwise the caller's. */
  get requestId(): string | undefined {
    const set: unknown = this.#c.get("requestId");
    return typeof set === "string" ? set : this.#c.req.header("x-request-id");
  }

  get accept(): string | undefined {
    return this.#c.req.header("accept");
  }

  get declaredCodes(): readonly string[] | undefined {
    return declaredCodesOf(this.#c.req.raw);
  }

  /**
   * The pattern of the matched route. An app in CommonJS has a copy of Hono of its own, whose requests keep their match
   * under a symbol that this copy does not know: the log then goes without.
   */
  get route(): string | undefined {
    try {
      return routePath(this.#c);
    } catch {
      return undefined;
    }
  }

  get clientGone(): () => boolean {
    const { raw } = this.#c.req;
    return () => raw.signal.aborted;
  }

  get log(): ErrorLog | undefined {
    return logOf(this.#options);
  }

  get telemetry() {
    return this.#options.telemetry;
  }

  get redact() {
    return this.#options.redact;
  }

  get catalogueUrl() {
    return this.#options.catalogueUrl;
  }

  get registry() {
    return this.#options.registry;
  }
}
