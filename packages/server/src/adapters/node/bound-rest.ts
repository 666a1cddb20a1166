import type { IncomingMessage } from "node:http";

/** How long, in milliseconds, the rest of a refused body may take. */
const MAX_TIME = 5_000;

/** How much of it is taken at least, in bytes, where the limit of bodies is lower. */
const MIN_REST = 8_388_608;

/**
 * Takes the rest of a body that was refused, and cuts the connection of a client that sends without end.
 *
 * Somewhat more is taken than was allowed: many clients read an answer only after they have sent everything, and what
 * arrives at a closed connection makes the client's system drop the answer unread. For the same reason the answer does not
 * say `Connection: close`, on which Node closes at once.
 */
export function boundRest(request: IncomingMessage, limitBytes: number): void {
  if (request.complete || request.destroyed) return;
  let left = Math.max(limitBytes, MIN_REST);
  const cut = () => request.destroy();
  const onData = ({ byteLength }: Uint8Array) => {
    left -= byteLength;
    if (left < 0) cut();
  };
  const timer = setTimeout(cut, MAX_TIME).unref();
  request.on("data", onData).once("close", () => clearTimeout(timer));
}
