import type { AddressInfo } from "node:net";
import { argv } from "node:process";
import { floodKinds, floodServers } from "./servers.ts";

// A server in a process of its own: `serve.ts <framework> <kind>`. It tells its port, and its processor time
// whenever it is asked.
const [, , framework = "", kind = ""] = argv;
const known = floodKinds.find((name) => name === kind);
const start = known === undefined ? undefined : floodServers[framework]?.[known];
if (start === undefined) throw new Error(`There is no server ${JSON.stringify([framework, kind])}.`);

const server = await start();
if (!server.listening) await new Promise((resolve) => server.once("listening", resolve));
process.send?.((server.address() as AddressInfo).port);
process.on("message", () => {
  const { user, system } = process.cpuUsage();
  process.send?.(user + system);
});
