import { realpath } from "node:fs/promises";
import { join, sep } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import type { Context, Hono } from "hono";
import { accepts } from "hono/accepts";
import type { GatewayEnv } from "../gateway-env.js";

/** Vite puts a hash of the content into these names: what is under a name never changes. */
const HASHED = /[\\/]assets[\\/][^\\/]+-[\w-]{8}\.\w+$/;
const FOREVER = "public, max-age=31536000, immutable";

/** Below these, an address that is not there is an error for a program, and no view of the console. */
const NOT_THE_CONSOLES = ["/api/", "/internal/", "/errors/", "/docs/", "/demo/", "/assets/"];

/**
 * Adds a built single-page console: its files, and for every other address that a browser opens its index.html, whose
 * script knows the views. Register it last.
 */
export function routeConsole(app: Hono<GatewayEnv>, folder: string): void {
  const files = serveStatic<GatewayEnv>({
    root: folder,
    precompressed: true,
    onFound: (path, c) => c.header("Cache-Control", HASHED.test(plainName(path)) ? FOREVER : "no-cache"),
  });
  app.get("*", async (c, next) => ((await isOwnFile(folder, c.req.path)) ? files(c, next) : next()));
  const index = serveStatic<GatewayEnv>({
    root: folder,
    path: "index.html",
    precompressed: true,
    onFound: (_, c) => c.header("Cache-Control", "no-cache"),
  });
  app.get("*", (c, next) => (isView(c) ? index(c, next) : next()));
}

function isView(c: Context): boolean {
  const { path } = c.req;
  if (NOT_THE_CONSOLES.some((prefix) => path.startsWith(prefix))) return false;
  c.header("Vary", "Accept");
  const supports = ["application/json", "text/html"];
  return accepts(c, { header: "Accept", supports, default: "application/json" }) === "text/html";
}

/**
 * Whether a path may name a file of the folder: nothing hidden, such as `.env` or `.git`, and nothing that a link leads to
 * from inside the folder to elsewhere. What is not there at all is for the static files to say.
 */
async function isOwnFile(folder: string, path: string): Promise<boolean> {
  const plain = decodedPath(path);
  if (plain === undefined || plain.split(/[\\/]/).some((part) => part.startsWith("."))) return false;
  try {
    const [root, file] = await Promise.all([realpath(folder), realpath(join(folder, plain))]);
    return file === root || file.startsWith(root + sep);
  } catch {
    return true;
  }
}

function decodedPath(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

function plainName(path: string): string {
  return path.replace(/\.(?:br|gz|zst)$/, "");
}
