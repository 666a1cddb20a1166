import { once } from "node:events";
import { connect, createServer } from "node:net";
import type { Socket } from "node:net";

/** Where in the life of a COMMIT a fault strikes: it has not left, it has left and is not answered, its answer has come. */
export type Moment = "before" | "during" | "after";

/** A proxy between one gateway and the database that sees the COMMIT of each send. */
export interface CommitProxy extends AsyncDisposable {
  readonly port: number;
  /** Strikes once, at the COMMIT of the `nth` send from now on, and resolves when `strike` has ended. */
  readonly arm: (fault: { moment: Moment; nth: number; strike: () => Promise<void> }) => Promise<void>;
  /** Gives up on a fault that has not struck. */
  readonly disarm: () => void;
}

interface Armed {
  readonly moment: Moment;
  left: number;
  readonly strike: () => void;
}

/** A simple query, as the driver sends it. */
const COMMIT = Buffer.from("Q\0\0\0\x0bcommit\0", "latin1");
/** The statement that writes a send goes by this name each time, and by its text only the first. */
const SEND = "send_write_rows";

/** Starts a proxy to the database on `port`. */
export async function startCommitProxy(port: number): Promise<CommitProxy> {
  let armed: Armed | undefined;
  const sockets = new Set<Socket>();

  /** Takes the fault if this COMMIT is the one. */
  const take = (): Armed | undefined => {
    const fault = armed;
    if (fault === undefined) return undefined;
    fault.left -= 1;
    if (fault.left > 0) return undefined;
    armed = undefined;
    return fault;
  };

  const server = createServer((client) => {
    const upstream = connect(port, "127.0.0.1");
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on("close", () => {
        sockets.delete(socket);
        client.destroy();
        upstream.destroy();
      });
      socket.on("error", () => undefined);
    }
    const cut = () => {
      client.destroy();
      upstream.destroy();
    };
    let sends = false;
    let struck: Armed | undefined;
    client.on("data", (chunk) => {
      if (struck !== undefined) return;
      if (chunk.includes(SEND)) sends = true;
      if (chunk.includes(COMMIT) && sends) {
        sends = false;
        struck = take();
        if (struck?.moment === "before") {
          cut();
          struck.strike();
          return;
        }
        if (struck?.moment === "during") {
          const { strike } = struck;
          upstream.write(chunk, () => {
            cut();
            strike();
          });
          return;
        }
      }
      upstream.write(chunk);
    });
    upstream.on("data", (chunk) => {
      if (struck === undefined) {
        client.write(chunk);
        return;
      }
      // The answer is here, and nobody will hear it.
      if (struck.moment === "after") {
        cut();
        struck.strike();
      }
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("The proxy has no port.");
  return {
    port: address.port,
    arm: ({ moment, nth, strike }) =>
      new Promise((resolve, reject) => {
        armed = { moment, left: nth, strike: () => void strike().then(resolve, reject) };
      }),
    disarm: () => {
      armed = undefined;
    },
    [Symbol.asyncDispose]: async () => {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, "close");
    },
  };
}
