import type { SendResponse } from "./send-response.js";

/**
 * Tells whether some recipient of a send was not accepted, be it all of them. Such a request must not be repeated as a
 * whole: the accepted rows would be sent twice.
 */
export function isPartialSend(response: Pick<SendResponse, "results">): boolean {
  return response.results.some((row) => row.status !== "accepted");
}
