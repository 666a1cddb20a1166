/** The colour of an HTTP status, which stands beside its number: only an aid to find it again. */
export function statusTone(httpStatus: number): "notice" | "warning" | "critical" {
  if (httpStatus >= 500) return "critical";
  return httpStatus === 402 || httpStatus === 429 ? "warning" : "notice";
}
