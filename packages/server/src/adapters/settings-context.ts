import { logOf } from "../adapter-options.js";
import type { AdapterOptions } from "../adapter-options.js";
import type { ErrorLog } from "../log/log-entry.js";

/** What an answer depends on by the adapter's settings, each read when it is asked for: an option may be a getter. */
export class SettingsContext {
  readonly #options: AdapterOptions;

  constructor(options: AdapterOptions) {
    this.#options = options;
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
