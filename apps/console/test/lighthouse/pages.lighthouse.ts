import { expect, inject, test } from "vitest";
import { runLighthouse } from "./run-lighthouse.js";
import { serveForLighthouse } from "./serve-for-lighthouse.js";

const paths = [
  "/sign-in",
  "/send",
  "/messages",
  "/balance",
  "/workspaces",
  "/atlas",
  "/atlas/INSUFFICIENT_BALANCE",
];
const devices = ["desktop", "phone"] as const;
/** Of 100. A phone is played on this machine's processor, so its speed says something of what else that does. */
const GOAL = 95;

test.each(devices.flatMap((device) => paths.map((path) => ({ device, path }))))(
  "$path is fast and accessible on a $device",
  async ({ device, path }) => {
    const { url, apiKey } = inject("gateway");
    await using server = await serveForLighthouse(url);
    const { scores, complaints } = await runLighthouse(server.origin + path, {
      device,
      categories: ["performance", "accessibility", "best-practices"],
      stored: path === "/sign-in" ? {} : { "console.session": JSON.stringify({ kind: "api-key", apiKey }) },
    });
    process.stdout.write(`${device} ${path}: ${JSON.stringify(scores)}\n${complaints.join("\n")}\n`);
    for (const [category, score] of Object.entries(scores))
      expect(score, category).toBeGreaterThanOrEqual(GOAL);
  },
);
