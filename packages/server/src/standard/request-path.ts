import { apiError } from "../error/api-error-of-code.js";

/** Tells whether the path of an address is percent-encoded UTF-8. */
export function isDecodable(url: string): boolean {
  if (!url.includes("%")) return true;
  try {
    decodeURIComponent(url.replace(/[?#][^]*$/, ""));
    return true;
  } catch {
    return false;
  }
}

/**
 * Checks that the path of an address is percent-encoded UTF-8. Routers differ in what they do with one that is not: some
 * refuse it, some hand it on as it is.
 *
 * @throws ApiError NOT_FOUND: such a path names nothing.
 */
export function expectDecodable(url: string): void {
  if (!isDecodable(url)) throw apiError("NOT_FOUND");
}
