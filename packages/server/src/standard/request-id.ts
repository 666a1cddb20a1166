/** Visible ASCII only: the id goes into a header and into log lines. */
const SANE = /^[\x21-\x7e]{1,128}$/;

/** Takes over the caller's request id when it is 1 to 128 visible ASCII characters, otherwise makes a random one. */
export function requestIdFrom(candidate: unknown): string {
  return typeof candidate === "string" && SANE.test(candidate) ? candidate : crypto.randomUUID();
}
