/**
 * Headers by which a handler described or framed the answer that it then did not give, in lower case; what else was set
 * (CORS, say) stays. A Transfer-Encoding beside the error's own Content-Length would be two messages to two readers
 * (RFC 9112 section 6.3).
 */
export const headersOfTheFailedAnswer: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "transfer-encoding",
  "trailer",
  "content-length",
  "content-encoding",
  "content-disposition",
  "content-range",
  "content-language",
  "content-location",
  "location",
  "accept-ranges",
  "etag",
  "last-modified",
  "expires",
  // Checksums of the body: RFC 1864, RFC 3230, RFC 9530.
  "content-md5",
  "digest",
  "content-digest",
  "repr-digest",
]);
