import type { AdapterOptions } from "../../../src/index.js";
import { startExpress } from "./express.js";
import { startFastify } from "./fastify.js";
import { startFetch } from "./fetch.js";
import { startHono } from "./hono.js";
import { startNestOnExpress, startNestOnFastify } from "./nest.js";
import type { RunningServer } from "./running-server.js";

/** The same small API behind every adapter. */
export const adapters: { readonly [name: string]: (options: AdapterOptions) => Promise<RunningServer> } = {
  fetch: startFetch,
  hono: startHono,
  express: startExpress,
  fastify: startFastify,
  "nest on express": startNestOnExpress,
  "nest on fastify": startNestOnFastify,
};
