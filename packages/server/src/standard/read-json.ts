import { apiError } from "../error/api-error-of-code.js";
import { defaultBodyLimit, expectBodyLimit } from "./body-limit.js";
import { TextCollector, tooLarge } from "./text-collector.js";

/** Media types whose text is JSON, with any parameters. */
const JSON_MEDIA_TYPE = /^application\/(?:[!#$&^_.+a-z0-9-]+\+)?json\s*(?:;|$)/i;

/** What of a request a body is read from. */
export interface BodySource {
  readonly headers: Headers;
  readonly body: ReadableStream<Uint8Array> | null;
}

/**
 * Reads a body once, as UTF-8 text of bounded length.
 *
 * @throws ApiError INVALID_BODY for more than `limitBytes` bytes and for broken UTF-8.
 */
export async function readText(source: BodySource, limitBytes: number = defaultBodyLimit): Promise<string> {
  const collector = new TextCollector(limitBytes, source.headers.get("content-length"));
  if (source.body === null) return "";
  for await (const chunk of chunksOf(source.body)) collector.add(chunk);
  return collector.end();
}

/**
 * Checks the length of a text that somebody else has read.
 *
 * @throws ApiError INVALID_BODY for more than `limitBytes` bytes.
 */
export function expectWithin(text: string, limitBytes: number = defaultBodyLimit): string {
  expectBodyLimit(limitBytes);
  // A character takes at most three bytes a unit of length: most texts need no counting.
  if (text.length * 3 > limitBytes && new TextEncoder().encode(text).byteLength > limitBytes)
    throw tooLarge(limitBytes);
  return text;
}

/**
 * Checks that a Content-Type announces JSON, or nothing at all.
 *
 * @throws ApiError INVALID_BODY for another media type.
 */
export function expectJson(type: string | null | undefined): void {
  if (type !== null && type !== undefined && !JSON_MEDIA_TYPE.test(type)) throw wrongMediaType();
}

/**
 * Checks that a body comes as it is: bodies that are compressed are not unpacked here.
 *
 * @throws ApiError INVALID_BODY for any Content-Encoding but `identity`.
 */
export function expectUnencoded(encoding: string | null | undefined): void {
  if (encoding === null || encoding === undefined || /^\s*(?:identity)?\s*$/i.test(encoding)) return;
  const description = "The body must be sent without a Content-Encoding.";
  throw apiError("INVALID_BODY", undefined, { description });
}

/** Makes the error of a body that is announced as something else than JSON. */
export function wrongMediaType(cause?: unknown) {
  const description = "The body must be JSON, sent with Content-Type: application/json.";
  return apiError("INVALID_BODY", undefined, { description, cause });
}

/**
 * Parses JSON text.
 *
 * @throws ApiError INVALID_BODY for text that is not well-formed; the text itself stands nowhere in it.
 */
export function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    throw apiError("INVALID_BODY");
  }
}

/**
 * Reads a body as JSON: {@link expectJson}, {@link expectUnencoded}, {@link readText}, {@link parseJson}.
 *
 * @throws ApiError INVALID_BODY where any of the four does.
 */
export async function readJson(source: BodySource, limitBytes?: number): Promise<unknown> {
  expectJson(source.headers.get("content-type"));
  expectUnencoded(source.headers.get("content-encoding"));
  return parseJson(await readText(source, limitBytes));
}

/**
 * Streams are not async-iterable in every runtime. Leaving early lets go of the rest without cancelling it: on Node that
 * would cut the connection that the answer has to travel on.
 */
async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    reader.releaseLock();
  }
}
