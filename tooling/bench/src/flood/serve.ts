import type { AddressInfo } from "node:net";
import { argv } from "node:process";
import { startServer } from "./servers.ts";

// A server in a process of its own: `serve.ts <framework> <way> <pace>`. It tells its port, and its processor time
// whenever it is asked.
const [, , framework = "", way = "", pace = ""] = argv;
const server = await startServer(framework, way, pace);
if (server === undefined) throw new Error(`There is no server ${JSON.stringify([framework, way, pace])}.`);

// While another server is flooded this one's connections are idle, for longer than Node would keep them.
server.keepAliveTimeout = 0;
if (!server.listening) await new Promise((resolve) => server.once("listening", resolve));
process.send?.((server.address() as AddressInfo).port);
process.on("message", () => {
  const { user, system } = process.cpuUsage();
  process.send?.(user + system);
});
