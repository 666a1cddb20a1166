import type { Context } from "hono";
import { routePath } from "hono/route";
import type { AdapterOptions } from "../../adapter-options.js";
import { declaredCodesOf } from "../../standard/declared-codes.js";
import type { ErrorContext } from "../../standard/to-response.js";
import { SettingsContext } from "../settings-context.js";

/** Says of a Hono context what an answer depends on, each fact when it is asked for. */
export class HonoContext extends SettingsContext implements ErrorContext {
  readonly #c: Context;

  constructor(c: Context, options: AdapterOptions) {
    super(options);
    this.#c = c;
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
}
