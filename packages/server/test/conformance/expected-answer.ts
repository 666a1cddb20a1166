import { registry } from "@error-model/core";
import { challengeFor } from "../../src/standard/challenge.js";
import type { Case } from "./cases.js";
import type { Received } from "./request.js";

/** What the servers under test are told of their catalogue. */
export const CATALOGUE = "https://docs.example/api/";

/** The answer that every adapter must give, to the byte; what changes with time and connection is left out. */
export function expectedAnswer(sent: Case, requestId: string): Received {
  const { httpStatus, action } = registry[sent.code];
  const page = `https://docs.example/api/errors/${sent.code}`;
  const body = sent.problem === true ? problemOf(sent, requestId, page) : envelopeOf(sent);
  return {
    status: httpStatus,
    headers: {
      "cache-control": "no-store",
      "content-length": String(Buffer.byteLength(body)),
      "content-type": `application/${sent.problem === true ? "problem+" : ""}json; charset=utf-8`,
      link: `<${page}>; rel="help"`,
      "x-request-id": requestId,
      ...(httpStatus === 401 && { "www-authenticate": challengeFor(httpStatus, action) }),
      ...(sent.retryAfter !== undefined && { "retry-after": sent.retryAfter }),
    },
    body: sent.method === "HEAD" ? "" : body,
  };
}

function envelopeOf({ code, description, details }: Case): string {
  const text = description ?? registry[code].description;
  return JSON.stringify({ status: false, error_code: code, description: text, ...details });
}

function problemOf({ code, description, details }: Case, requestId: string, page: string): string {
  const { httpStatus, description: title } = registry[code];
  return JSON.stringify({
    type: page,
    title,
    status: httpStatus,
    detail: description ?? title,
    instance: requestId,
    error_code: code,
    ...details,
  });
}
