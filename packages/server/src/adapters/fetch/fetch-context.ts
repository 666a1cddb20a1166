import type { AdapterOptions } from "../../adapter-options.js";
import { declaredCodesOf } from "../../standard/declared-codes.js";
import type { ErrorContext } from "../../standard/to-response.js";
import { SettingsContext } from "../settings-context.js";

/** Says of a fetch request what an answer depends on, each fact when it is asked for. */
export class FetchContext extends SettingsContext implements ErrorContext {
  readonly #request: Request;

  constructor(request: Request, options: AdapterOptions) {
    super(options);
    this.#request = request;
  }

  get method(): string {
    return this.#request.method;
  }

  get requestId(): string | null {
    return this.#request.headers.get("x-request-id");
  }

  get accept(): string | null {
    return this.#request.headers.get("accept");
  }

  get declaredCodes(): readonly string[] | undefined {
    return declaredCodesOf(this.#request);
  }

  get clientGone(): () => boolean {
    return () => this.#request.signal.aborted;
  }
}
