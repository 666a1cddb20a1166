import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../paths.mjs";
import { run } from "../run.mjs";

/**
 * @typedef {object} CampaignReport The part of the campaign's report that the demo reads; see apps/campaign.
 * @property {number} requests
 * @property {Record<string, number>} outcomes
 * @property {readonly { name: string, count: number, retried: number }[]} failuresMet
 */

/**
 * @typedef {object} CampaignPlan
 * @property {string} folder Where results and report go.
 * @property {string} file The CSV.
 * @property {{ url: string, apiKey: string }} gateway
 */

/**
 * The campaign's command line, for the Node that runs it.
 *
 * Batches are small so that the few hundred recipients of the sample make enough requests to meet every kind of fault.
 *
 * @param {CampaignPlan} plan
 */
export function campaignCommand({ folder, file, gateway }) {
  const results = join(folder, "results.csv");
  const reportFile = join(folder, "report.json");
  const args = [
    join(root, "apps", "campaign", "dist", "main.js"),
    "send",
    ...["--file", file, "--sender", "Acme", "--message", "Hello {name}, your Acme order is ready."],
    ...["--url", gateway.url, "--out", results, "--report", reportFile],
    ...["--batch-size", "5", "--retry-base-ms", "100"],
  ];
  return { args, env: { CAMPAIGN_API_KEY: gateway.apiKey }, results, reportFile };
}

/**
 * Sends a CSV through the gateway, as a backend team would: by the campaign's command line.
 *
 * @param {CampaignPlan & { quiet?: boolean, signal?: AbortSignal }} plan `quiet` holds the output back and returns it.
 * @returns {Promise<{ exitCode: number, output: string, report: CampaignReport | undefined, results: string, reportFile: string, apiKey: string }>}
 */
export async function runCampaign({ quiet = false, signal, ...plan }) {
  const { args, env, results, reportFile } = campaignCommand(plan);
  const { exitCode, output } = await run("node", args, {
    env,
    quiet,
    ...(signal === undefined ? {} : { signal }),
  });
  /** @type {CampaignReport | undefined} */
  const report = existsSync(reportFile) ? JSON.parse(readFileSync(reportFile, "utf8")) : undefined;
  return { exitCode, output, report, results, reportFile, apiKey: plan.gateway.apiKey };
}
