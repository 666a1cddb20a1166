/** Headers by which a handler described the answer that it then did not give; what else was set (CORS, say) stays. */
export const headersOfTheFailedAnswer: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "content-length",
  "content-encoding",
  "content-disposition",
  "content-range",
  "content-language",
  "etag",
  "last-modified",
  "expires",
]);
