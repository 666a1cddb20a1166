import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import type { Socket } from "node:net";
import { fileURLToPath } from "node:url";
import type { FloodPace, FloodWay } from "./servers.ts";

const REQUEST = "GET / HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: 0123456789abcdef\r\n\r\n";

/** A flooded server; disposing of it ends its process. */
export interface Flooded extends AsyncDisposable {
  /** Sends so many requests and gives the server's processor time for each, in microseconds. */
  run(requests: number): Promise<number>;
  /** One whole answer, but for its date. */
  readonly answer: string;
}

const CONNECTIONS = 16;

/** Starts a server of `servers.ts` in a process of its own. */
export async function startFlooded(framework: string, way: FloodWay, pace: FloodPace): Promise<Flooded> {
  const child = fork(fileURLToPath(new URL("serve.ts", import.meta.url)), [framework, way, pace], {
    execArgv: [],
    env: { ...process.env, NODE_ENV: "production" },
  });
  const port = await message(child);
  const sockets = await Promise.all(Array.from({ length: CONNECTIONS }, () => open(port)));
  const answer = await firstAnswer(port);
  return {
    answer: answer.replace(/^(?:Date|Connection|Keep-Alive): .*\r\n/gim, ""),
    run: async (requests) => {
      const before = await cpuTime(child);
      await Promise.all(
        sockets.map((socket) => exchange(socket, Math.ceil(requests / CONNECTIONS), answer.length)),
      );
      return ((await cpuTime(child)) - before) / (Math.ceil(requests / CONNECTIONS) * CONNECTIONS);
    },
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      const gone = once(child, "exit");
      child.kill();
      await gone;
    },
  };
}

async function firstAnswer(port: number): Promise<string> {
  const socket = send(await open(port));
  const chunk = await new Promise((resolve) => socket.once("data", resolve));
  socket.destroy();
  return String(chunk);
}

function message(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once("message", (value) => resolve(Number(value)));
  });
}

function cpuTime(child: ChildProcess): Promise<number> {
  const answer = message(child);
  child.send("time");
  return answer;
}

async function open(port: number): Promise<Socket> {
  const socket = connect(port, "127.0.0.1");
  socket.setNoDelay(true);
  await once(socket, "connect");
  return socket;
}

function send(socket: Socket): Socket {
  socket.write(REQUEST);
  return socket;
}

/** One request after the other: every answer has the same length. */
function exchange(socket: Socket, requests: number, length: number): Promise<void> {
  return new Promise((resolve, reject) => {
    let [left, missing] = [requests, length];
    const onClose = () => reject(new Error("The server has closed the connection."));
    const onData = (chunk: Buffer) => {
      missing -= chunk.length;
      if (missing > 0) return;
      missing = length;
      left -= 1;
      if (left > 0) {
        send(socket);
        return;
      }
      socket.off("data", onData).off("error", reject).off("close", onClose);
      resolve();
    };
    socket.on("data", onData);
    socket.once("error", reject).once("close", onClose);
    send(socket);
  });
}
