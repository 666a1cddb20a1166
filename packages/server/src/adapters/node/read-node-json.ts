import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import type { ApiError } from "../../error/api-error.js";
import { defaultBodyLimit } from "../../standard/body-limit.js";
import { expectJson, expectUnencoded, parseJson } from "../../standard/read-json.js";
import { TextCollector } from "../../standard/text-collector.js";
import { boundRest } from "./bound-rest.js";

/**
 * Reads the body of a Node request as JSON.
 *
 * @throws ApiError INVALID_BODY for another media type, a Content-Encoding, too many bytes, broken UTF-8, and what is no JSON.
 * @throws Error when the client goes before it has sent everything.
 */
export async function readNodeJson(
  request: IncomingMessage,
  limitBytes: number = defaultBodyLimit,
): Promise<unknown> {
  try {
    expectJson(contentTypesOf(request));
    expectUnencoded(request.headers["content-encoding"]);
    const collector = new TextCollector(limitBytes, request.headers["content-length"]);
    return parseJson(await collect(request, collector));
  } catch (error) {
    boundRest(request, limitBytes);
    throw error;
  }
}

/** What of a request tells its headers. */
interface Headed {
  readonly headers: IncomingHttpHeaders;
  /** Requests that Node has not made, Fastify's `inject` for one, have none. */
  readonly headersDistinct?: NodeJS.Dict<string[]>;
}

/** Where a type is repeated, Node's `headers` have the first only; a fetch handler sees them all. */
function contentTypesOf({ headers, headersDistinct }: Headed): string | undefined {
  return headersDistinct?.["content-type"]?.join(", ") ?? headers["content-type"];
}

/**
 * Listens and does not iterate: leaving an iteration early destroys the request, and with it the connection that the
 * answer has to travel on. See {@link boundRest} for what is left of a refused body.
 */
function collect(request: IncomingMessage, collector: TextCollector): Promise<string> {
  return new Promise((resolve, reject) => {
    const onData = (chunk: Uint8Array) => settle(() => collector.add(chunk), false);
    const onEnd = () => settle(() => resolve(collector.end()), true);
    const onGone = () => settle(() => reject(new Error("The client left before the end of its body.")), true);
    const settle = (step: () => void, last: boolean) => {
      let done = last;
      try {
        step();
      } catch (error) {
        done = true;
        // A collector throws nothing else.
        const refusal = error as ApiError;
        reject(refusal);
      }
      if (done) request.off("data", onData).off("end", onEnd).off("error", onGone).off("close", onGone);
    };
    // Gone while something before was awaited: no event will tell of it any more.
    if (request.destroyed) onGone();
    else request.on("data", onData).on("end", onEnd).on("error", onGone).on("close", onGone);
  });
}
