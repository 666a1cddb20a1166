import { apiError } from "../error/api-error-of-code.js";
import { expectBodyLimit } from "./body-limit.js";

/** Collects the chunks of a body as UTF-8 text of bounded length. */
export class TextCollector {
  readonly #decoder = new TextDecoder("utf-8", { fatal: true });
  readonly #limitBytes: number;
  #bytes = 0;
  #text = "";

  /**
   * @throws ApiError INVALID_BODY when the announced length is over the limit: what will be refused need not be read.
   * @throws TypeError for a limit that is none.
   */
  constructor(limitBytes: number, announced: string | null | undefined) {
    expectBodyLimit(limitBytes);
    this.#limitBytes = limitBytes;
    if (Number(announced) > limitBytes) throw tooLarge(limitBytes);
  }

  /** @throws ApiError INVALID_BODY for more than `limitBytes` bytes and for broken UTF-8. */
  add(chunk: Uint8Array): void {
    this.#bytes += chunk.byteLength;
    if (this.#bytes > this.#limitBytes) throw tooLarge(this.#limitBytes);
    this.#text += this.#decode(chunk);
  }

  /** @throws ApiError INVALID_BODY for a text that ends inside a character. */
  end(): string {
    return this.#text + this.#decode();
  }

  #decode(chunk?: Uint8Array): string {
    try {
      return chunk === undefined ? this.#decoder.decode() : this.#decoder.decode(chunk, { stream: true });
    } catch {
      throw apiError("INVALID_BODY", undefined, { description: "The body is not UTF-8." });
    }
  }
}

/** Makes the error of a body that is over its limit. */
export function tooLarge(limitBytes: number) {
  return apiError("INVALID_BODY", undefined, { description: `The body is larger than ${limitBytes} bytes.` });
}
