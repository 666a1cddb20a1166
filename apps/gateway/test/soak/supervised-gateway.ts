import { startGatewayProcess } from "../gateway-process.js";
import type { GatewayProcess } from "../gateway-process.js";
import { postgresEnvironment } from "../postgres-environment.js";
import { startCommitProxy } from "./commit-proxy.js";
import type { CommitProxy } from "./commit-proxy.js";

/** A gateway process behind whose back stands a proxy, and that is started again when it was killed. */
export interface SupervisedGateway extends AsyncDisposable {
  readonly url: string;
  readonly proxy: CommitProxy;
  /** Kills the process with SIGKILL and starts it again at the same address. */
  readonly crash: () => Promise<void>;
}

/** Starts a gateway on a database, reached through a proxy. */
export async function startSupervisedGateway(database: URL): Promise<SupervisedGateway> {
  const proxy = await startCommitProxy(Number(database.port));
  const throughProxy = new URL(database);
  throughProxy.port = String(proxy.port);
  const start = (port: string) =>
    startGatewayProcess(["serve", "--port", port], postgresEnvironment(throughProxy.href));
  let running: GatewayProcess = start("0");
  const url = await running.url;
  return {
    url,
    proxy,
    crash: async () => {
      await running.stop("SIGKILL");
      running = start(new URL(url).port);
      await running.url;
    },
    [Symbol.asyncDispose]: async () => {
      await running.stop("SIGKILL");
      await proxy[Symbol.asyncDispose]();
    },
  };
}
