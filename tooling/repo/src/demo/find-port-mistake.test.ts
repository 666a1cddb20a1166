import { once } from "node:events";
import { createServer } from "node:net";
import { expect, test } from "vitest";
import { findPortMistake } from "./find-port-mistake.mjs";

test("finds a port in use, names it, and says how to take another one", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  expect(await findPortMistake(port)).toMatch(
    new RegExp(`^Port ${String(port)} is in use\\.\\n\\nAnother port: npm start -- --port 8080`),
  );
  server.close();
  await once(server, "close");
  expect(await findPortMistake(port)).toBeUndefined();
});

test("finds a port that fetch refuses", async () => {
  expect(await findPortMistake(6000)).toContain("Browsers and fetch call no server on port 6000");
});

test("finds nothing wrong with any free port", async () => {
  expect(await findPortMistake(0)).toBeUndefined();
});
