import { createGateway, listen } from "../../src/index.js";
import type { StorageLocation } from "../../src/index.js";
import { openStorage } from "../../src/storage/open-storage.js";
import { databases } from "../databases.js";
import { startGatewayProcess } from "../gateway-process.js";
import { postgresEnvironment } from "../postgres-environment.js";
import { openStage } from "./stage.js";
import type { OpenStage } from "./stage.js";

/** Where the cases are run. */
export interface StageKind {
  readonly name: string;
  readonly open: () => Promise<OpenStage>;
}

const [pglite, postgres] = databases;
const PROCESSES = 3;

/** Low enough to be reached by a case, and high enough for all others: each has an account of its own. */
const ACCOUNT_LIMIT = { requests: 20, perSeconds: 60 };

/** The same cases pass on each of these. */
export const stageKinds: readonly StageKind[] = [
  { name: "PGlite", open: async () => openInProcess(await pglite!.create()) },
  { name: "Postgres", open: async () => openInProcess(await postgres!.create()) },
  { name: "three processes on one Postgres", open: async () => openProcesses(await postgres!.create()) },
];

/** The embedded database belongs to one process, so that the gateway has to be in that of the test. */
async function openInProcess(location: StorageLocation): Promise<OpenStage> {
  const gateway = await createGateway({
    storage: location,
    limits: { account: ACCOUNT_LIMIT },
    // Each case that logs in does so from an address of its own.
    trustedProxies: ["loopback"],
  });
  const running = await listen(gateway, { host: "127.0.0.1", port: 0 });
  return openStage([running.url], gateway.storage, () => running.close());
}

async function openProcesses(location: StorageLocation): Promise<OpenStage> {
  if (location.kind !== "postgres") throw new Error("Several gateways share a Postgres, and nothing else.");
  const storage = await openStorage(location);
  const gateways = Array.from({ length: PROCESSES }, () =>
    startGatewayProcess(["serve", "--port", "0"], {
      ...postgresEnvironment(location.url),
      GATEWAY_TRUSTED_PROXIES: "loopback",
      GATEWAY_LIMIT_STORE: "database",
      GATEWAY_LIMIT_ACCOUNT: `${ACCOUNT_LIMIT.requests}/${ACCOUNT_LIMIT.perSeconds}`,
    }),
  );
  const close = async () => {
    await Promise.all(gateways.map((gateway) => gateway.stop("SIGTERM")));
    await storage.close();
  };
  try {
    return openStage(await Promise.all(gateways.map((gateway) => gateway.url)), storage, close);
  } catch (error) {
    await close();
    throw error;
  }
}
