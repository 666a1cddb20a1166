import { once } from "node:events";
import { createServer } from "node:http";
import type { Server } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { Gateway } from "../gateway.js";
import { OperatorError } from "../operator-error.js";

/** Says that another program listens on the port. */
class PortInUseError extends OperatorError {
  override readonly name = "PortInUseError";

  constructor(host: string, port: number) {
    super(
      `Port ${port} on ${host} is in use. Stop the program that listens there, or give the gateway another port ` +
        `with --port (0 takes any free one).`,
    );
  }
}

/** Where and how to listen. */
export interface ListenOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** What differs from 10, 30 and 5 seconds, looked at every second. */
  readonly timeouts?: Partial<Timeouts> | undefined;
  /** Between `GET /readyz` saying that the gateway stops and the end of new connections, milliseconds. Default: 0. */
  readonly stopDelayMs?: number | undefined;
}

/** How long a client may take, milliseconds. */
export interface Timeouts {
  /** To send its headers. */
  readonly headersTimeout: number;
  /** To send the whole request, its body included. */
  readonly requestTimeout: number;
  /** Between two requests on one connection. */
  readonly keepAliveTimeout: number;
  /** How often the two first are looked at. */
  readonly connectionsCheckingInterval: number;
}

/** A client that drips its request byte by byte holds a connection for this long, and no longer. */
const defaultTimeouts: Timeouts = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 1_000,
};

/** Of all headers together; more is answered with 431. */
const MAX_HEADER_BYTES = 16 * 1024;

/** A gateway that answers over HTTP. */
export interface RunningGateway {
  /** Its address, without a path. */
  readonly url: string;
  readonly port: number;
  /** Takes no new requests, lets those that are under way end, and closes the gateway. */
  readonly close: () => Promise<void>;
}

/** How long requests that are under way may take once the gateway is closing. */
const DRAIN_MS = 10_000;
const SWEEP_MS = 50;

/**
 * Makes a gateway answer over HTTP.
 *
 * @throws PortInUseError when the port is taken; the gateway is then still open.
 */
export async function listen(
  gateway: Gateway,
  { host, port, timeouts, stopDelayMs = 0 }: ListenOptions,
): Promise<RunningGateway> {
  const limits = { ...defaultTimeouts, ...timeouts, maxHeaderSize: MAX_HEADER_BYTES };
  const { listener, unreadable } = gateway;
  // A missing host is the gateway's to answer: Node's own answers have no request id.
  const server = createServer({ ...limits, requireHostHeader: false }, listener);
  server.on("request", unreadable.note).on("clientError", unreadable.refuse);
  // An expectation that nobody knows may be left unmet (RFC 9110 section 10.1.1): a request like any other.
  server.on("checkExpectation", (incoming, outgoing) => void server.emit("request", incoming, outgoing));
  server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EADDRINUSE")
      throw new PortInUseError(host, port);
    throw error;
  }
  const address = server.address();
  const actualPort = typeof address === "object" && address !== null ? address.port : port;
  const url = `http://${host.includes(":") ? `[${host}]` : host}:${actualPort}`;
  gateway.listening(url);
  return {
    url,
    port: actualPort,
    close: async () => {
      gateway.beginStop();
      if (stopDelayMs > 0) await sleep(stopDelayMs);
      await drain(server);
      await gateway.close();
    },
  };
}

async function drain(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  // A connection whose last request ends now would stay open for its keep-alive time.
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
  const impatience = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  await closed;
  clearInterval(sweep);
  clearTimeout(impatience);
}
