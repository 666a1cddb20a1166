import { mkdirSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { root } from "../paths.mjs";
import { say } from "../say.mjs";
import { readAudit } from "./read-audit.mjs";
import { runCampaign } from "./run-campaign.mjs";
import { startGateway } from "./start-gateway.mjs";
import { summarize } from "./summarize.mjs";

/** Shares of all requests: together about every third meets a fault. */
export const FAULTS = "rate-limit=0.09,bare-429=0.08,html-503=0.09,db=0.08";

export const SAMPLE = join(root, "apps", "campaign", "samples", "recipients.csv");

/**
 * Starts the gateway with a demo account, sends the sample campaign through it with faults on, and says what happened.
 *
 * @param {{ once: boolean, port: number, signal: AbortSignal }} options `once` ends after the report; otherwise the
 *   gateway goes on serving until `signal` ends the demo.
 * @returns {Promise<number>} The exit status: 0 when every recipient stands in the database exactly once.
 */
export async function runDemo({ once, port, signal }) {
  const folder = makeRunFolder(join(root, ".data", "demo"));
  say(`starting the gateway with injected faults (${FAULTS}) …`);
  const gateway = await startGateway({ folder, port, faults: FAULTS });
  signal.addEventListener("abort", () => void gateway.stop(), { once: true });
  try {
    const before = await readAudit(gateway);
    say(`sending the campaign in ${relative(root, SAMPLE)} through ${gateway.url} …\n`);
    const campaign = await runCampaign({ folder, gateway, file: SAMPLE, signal });
    if (signal.aborted) return 1;
    const { lines, good } = summarize({
      recipients: countRecipients(SAMPLE),
      before,
      after: await readAudit(gateway),
    });
    process.stdout.write(`\n${lines.join("\n")}\n\n${whereToLook(campaign).join("\n")}\n`);
    const exitCode = good && campaign.exitCode === 0 ? 0 : 1;
    if (once) return exitCode;
    process.stdout.write(`\n${whatToAsk(gateway).join("\n")}\n`);
    await gateway.closed;
    return exitCode;
  } finally {
    await gateway.stop();
  }
}

/**
 * Every run has a folder of its own, named after its process, so that a second demo never takes the first one's database
 * away. What ended runs left is removed.
 *
 * @param {string} parent
 */
function makeRunFolder(parent) {
  mkdirSync(parent, { recursive: true });
  for (const name of readdirSync(parent)) {
    const pid = Number(/^run-(\d+)$/.exec(name)?.[1] ?? Number.NaN);
    if (!isAlive(pid)) rmSync(join(parent, name), { recursive: true, force: true });
  }
  const folder = join(parent, `run-${String(process.pid)}`);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    return Number.isInteger(pid) && process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** @param {string} file */
export function countRecipients(file) {
  // The sample has one recipient a line behind its header, and no text of its own holds a line break.
  return readFileSync(file, "utf8").trimEnd().split("\n").length - 1;
}

/** @param {{ results: string, reportFile: string }} campaign */
function whereToLook({ results, reportFile }) {
  return table("Where to look next", [
    [relative(root, results), "one row per recipient"],
    [relative(root, reportFile), "the report, for programs"],
    ["apps/campaign/src/sending", "what a client decides for each code"],
    ["packages/core/src/registry", "the codes themselves"],
  ]);
}

/** @param {Pick<import("./start-gateway.mjs").RunningGateway, "url" | "apiKey" | "console">} gateway */
export function whatToAsk({ url, apiKey, console: login }) {
  return [
    `The gateway keeps serving on ${url}; Ctrl-C ends it. About every third answer is still an injected fault.`,
    ...table("Open it", [
      ...(login === undefined
        ? []
        : [/** @type {const} */ ([`${url}/`, `the console: ${login.username}, password ${login.password}`])]),
      [`${url}/docs`, "the API"],
      [`${url}/errors`, "every code"],
    ]),
    ...table("Ask it", [
      [`curl -i ${url}/api/v1/user/balance`, "an error body, for want of a key"],
      [`curl -i -H "X-API-Key: ${apiKey}" ${url}/api/v1/user/balance`, "the balance"],
    ]),
  ];
}

/**
 * @param {string} title
 * @param {readonly (readonly [string, string])[]} rows
 */
function table(title, rows) {
  const width = Math.max(...rows.map(([name]) => name.length));
  return [title, ...rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`)];
}
