const MAX_LENGTH = 128;

/** Takes over the caller's request id when it is 1 to 128 visible ASCII characters, otherwise makes a random one. */
export function requestIdFrom(candidate: unknown): string {
  return typeof candidate === "string" && isSane(candidate) ? candidate : crypto.randomUUID();
}

/** The id goes into a header and into log lines. Of a flood's every answer, a regular expression would be 1 %. */
function isSane(id: string): boolean {
  if (id.length === 0 || id.length > MAX_LENGTH) return false;
  for (let i = 0; i < id.length; i += 1) {
    const unit = id.charCodeAt(i);
    if (unit < 0x21 || unit > 0x7e) return false;
  }
  return true;
}
