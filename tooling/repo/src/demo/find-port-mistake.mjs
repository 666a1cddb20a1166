import { once } from "node:events";
import { createServer } from "node:net";

/**
 * Says what is wrong with a port before anything is built for it: that it is in use, or that no client may call it, since
 * browsers and `fetch` refuse some ports (https://fetch.spec.whatwg.org/#port-blocking).
 *
 * @param {number} port 0 is any free one, with which nothing is wrong.
 * @returns {Promise<string | undefined>}
 */
export async function findPortMistake(port) {
  if (port === 0) return undefined;
  const refused = await findListenError(port);
  if (refused === "EADDRINUSE") return `Port ${String(port)} is in use.\n\n${anotherPort(port)}`;
  if (refused !== undefined)
    return `Port ${String(port)} cannot be taken (${refused}).\n\n${anotherPort(port)}`;
  if (await isBlocked(port))
    return `Browsers and fetch call no server on port ${String(port)}: it belongs to another protocol.\n\n${anotherPort(port)}`;
  return undefined;
}

/** @param {number} port */
function anotherPort(port) {
  // The usual one, unless that is what was asked for.
  return `Another port: npm start -- --port ${port === 8080 ? "8081" : "8080"}, or 0 for any that is free.`;
}

/**
 * The system's code of why nobody can listen there; `undefined` when one can.
 *
 * @param {number} port
 * @returns {Promise<string | undefined>}
 */
async function findListenError(port) {
  const server = createServer();
  try {
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
    return undefined;
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : "unknown";
  } finally {
    server.close();
  }
}

/**
 * Nobody listens there, so that what `fetch` says is either that or its own refusal.
 *
 * @param {number} port
 */
async function isBlocked(port) {
  try {
    await fetch(`http://127.0.0.1:${String(port)}/`);
    return false;
  } catch (error) {
    return error instanceof Error && error.cause instanceof Error && error.cause.message === "bad port";
  }
}
