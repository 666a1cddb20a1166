import { onAbort } from "../client/on-abort.js";

/** What became of a body. */
export type BodyReading =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "too-large" }
  /** Consumed or locked before. */
  | { readonly kind: "unreadable" }
  /** The stream broke off, or the signal was aborted. */
  | { readonly kind: "broken"; readonly thrown: unknown };

/**
 * Reads a body once, as text of at most `limitBytes` bytes. Never rejects, and stops at once when the signal is aborted,
 * even where the stream is silent.
 */
export async function readText(
  response: Response,
  limitBytes: number,
  signal: AbortSignal | undefined,
  onReading = (stop: () => void): (() => void) => onAbort(signal, stop),
): Promise<BodyReading> {
  const { body, bodyUsed, headers } = response;
  if (bodyUsed || body?.locked === true) return { kind: "unreadable" };
  if (body === null) return { kind: "text", text: "" };
  const reader = body.getReader();
  // Cancelled, the reader gives its pending read back at once, however silent the stream is.
  const withdraw = onReading(() => release(reader));
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (signal?.aborted === true) return { kind: "broken", thrown: signal.reason };
      if (done) return { kind: "text", text: decode(chunks, size, headers) };
      size += value.byteLength;
      // NaN is a limit as well, and the least.
      if (!(size <= limitBytes)) {
        release(reader);
        return { kind: "too-large" };
      }
      chunks.push(value);
    }
  } catch (thrown) {
    release(reader);
    return { kind: "broken", thrown };
  } finally {
    withdraw();
  }
}

/** Frees the connection. Nobody waits for it: a stream may take for ever to end. */
function release(reader: ReadableStreamDefaultReader<Uint8Array>): void {
  reader.cancel().catch(() => undefined);
}

/** Made once: a decoder keeps nothing from one whole text to the next, and costs as much as the decoding. */
const UTF_8 = /* @__PURE__ */ new TextDecoder();

/** What ASCII says is the same in every charset that anybody sends; a NUL, which is left out, is a sign of UTF-16. */
const ASCII = /^[\t\n\r -~]*$/;

function decode(chunks: readonly Uint8Array[], size: number, headers: Headers): string {
  const bytes = join(chunks, size);
  const text = UTF_8.decode(bytes);
  // The header is asked for only where it matters.
  if (ASCII.test(text)) return text;
  const decoder = decoderFor(bytes, headers.get("content-type"));
  return decoder === UTF_8 ? text : decoder.decode(bytes);
}

function join(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const [first] = chunks;
  if (first !== undefined && chunks.length === 1) return first;
  const joined = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    joined.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return joined;
}

/** JSON is UTF-8 (RFC 8259 section 8.1), unless a byte order mark or the declared charset says otherwise. */
function decoderFor([first, second]: Uint8Array, contentType: string | null): TextDecoder {
  const mark =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff && "utf-16be";
  const charset = mark || /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(contentType ?? "")?.[1];
  try {
    return charset === undefined ? UTF_8 : new TextDecoder(charset);
  } catch {
    return UTF_8;
  }
}
