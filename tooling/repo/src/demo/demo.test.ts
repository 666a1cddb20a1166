import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { childEnvironment } from "../paths.mjs";
import { readAudit } from "./read-audit.mjs";
import { campaignCommand, runCampaign } from "./run-campaign.mjs";
import { countRecipients, FAULTS, SAMPLE, whatToAsk } from "./run-demo.mjs";
import { startGateway } from "./start-gateway.mjs";
import { summarize } from "./summarize.mjs";

const recipients = countRecipients(SAMPLE);

/** A folder of a test's own, and the gateways in it, which are stopped before it goes. */
class Place implements AsyncDisposable {
  readonly folder = mkdtempSync(join(tmpdir(), "demo-"));
  readonly #stops: (() => Promise<void>)[] = [];

  async gatewayWith(options: { balance?: string; seed?: number } = {}): Promise<Gateway> {
    const gateway = await startGateway({ folder: this.folder, port: 0, faults: FAULTS, ...options });
    this.#stops.push(gateway.stop);
    return gateway;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const stop of this.#stops) await stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

type Gateway = Awaited<ReturnType<typeof startGateway>>;

async function acceptedSoFar(gateway: Gateway): Promise<number> {
  return (await readAudit(gateway)).messages.total;
}

test("every sample recipient is accepted once through injected faults, by the database's count", async () => {
  await using place = new Place();
  const gateway = await place.gatewayWith();
  const before = await readAudit(gateway);
  const campaign = await runCampaign({ folder: place.folder, gateway, file: SAMPLE, quiet: true });
  const after = await readAudit(gateway);
  expect(campaign.exitCode, campaign.output).toBe(0);
  const { lines, good } = summarize({ recipients, before, after });
  expect(good, lines.join("\n")).toBe(true);
  expect(after.messages.distinct_recipients).toBe(recipients);
  // Each kind of fault that the gateway injected is one that the campaign's report tells of.
  const injected = Object.values(after.requests.faulted).filter((count) => count > 0);
  expect(campaign.report?.failuresMet).toHaveLength(injected.length);
}, 120_000);

test("the demo ends with addresses that answer: the API, every code, and the console where it is built", async () => {
  await using place = new Place();
  const gateway = await place.gatewayWith();
  const lines = whatToAsk(gateway);
  const addresses = lines.flatMap((line) => /^ {2}(http:\S+)/.exec(line)?.[1] ?? []);
  expect(addresses).toEqual(
    ["/", "/docs", "/errors"].slice(gateway.console === undefined ? 1 : 0).map((path) => gateway.url + path),
  );
  for (const address of addresses) {
    const page = await fetch(address, { headers: { accept: "text/html" } });
    expect([address, page.status, page.headers.get("content-type")?.slice(0, 9)]).toEqual([
      address,
      200,
      "text/html",
    ]);
  }
}, 120_000);

// They wait for most of their time: for Retry-After, and for the gateway to begin.
test.concurrent.for([30, 90, 180])(
  "a campaign killed after %i recipients and run again reaches everybody once",
  { timeout: 120_000 },
  async (killAfter, { expect }) => {
    await using place = new Place();
    const { folder } = place;
    const gateway = await place.gatewayWith({ seed: killAfter });
    const { args, env } = campaignCommand({ folder, gateway, file: SAMPLE });
    const killed = spawn("node", args, { env: { ...childEnvironment(), ...env }, stdio: "ignore" });
    const ended = new Promise<NodeJS.Signals | null>((resolve) =>
      killed.on("close", (_, signal) => {
        resolve(signal);
      }),
    );
    while (killed.exitCode === null && (await acceptedSoFar(gateway)) < killAfter) await sleep(5);
    killed.kill("SIGKILL");
    expect(await ended).toBe("SIGKILL");
    expect(await acceptedSoFar(gateway)).toBeLessThan(recipients);

    const again = await runCampaign({ folder, gateway, file: SAMPLE, quiet: true });
    expect(again.exitCode, again.output).toBe(0);
    const { messages } = await readAudit(gateway);
    expect(messages.total).toBe(recipients);
    expect(messages.distinct_recipients).toBe(recipients);
    expect(messages.recipients_with_several).toBe(0);
  },
);

test.concurrent(
  "a balance that is too small stops the campaign cleanly, with one alert and a full account",
  async ({ expect }) => {
    await using place = new Place();
    const gateway = await place.gatewayWith({ balance: "5" });
    const { exitCode, output, report, results } = await runCampaign({
      folder: place.folder,
      gateway,
      file: SAMPLE,
      quiet: true,
    });
    expect(exitCode, output).toBe(3);
    expect(output.match(/INSUFFICIENT_BALANCE/g)?.length, output).toBeGreaterThan(0);
    expect(output.match(/ALERT/g), output).toHaveLength(1);

    const { messages, ledger } = await readAudit(gateway);
    expect(messages.total).toBeGreaterThan(0);
    expect(messages.recipients_with_several).toBe(0);
    expect(ledger).toMatchObject({ accounts_that_differ: 0, accounts_below_zero: 0 });
    // A batch whose answer a fault swallowed stays in doubt until the next run; everything else is known exactly.
    const { accepted = 0, unknown = 0, "not-sent": notSent = 0 } = report?.outcomes ?? {};
    expect(accepted + unknown + notSent).toBe(recipients);
    expect(messages.total).toBeGreaterThanOrEqual(accepted);
    expect(messages.total).toBeLessThanOrEqual(accepted + unknown);
    // What was not sent stands row by row in the results as well.
    const rows = readFileSync(results, "utf8").split("\n");
    expect(rows.filter((row) => row.includes(",not-sent,"))).toHaveLength(notSent);
  },
  120_000,
);

test("a demo that is told to stop takes its gateway along", async () => {
  const script = `
    import { runDemo } from "./src/demo/run-demo.mjs";
    import { stopSignals } from "./src/stop-signals.mjs";
    await runDemo({ once: false, port: 0, signal: stopSignals() });
  `;
  const demo = spawn(process.execPath, ["--input-type=module", "--eval", script], {
    cwd: join(import.meta.dirname, "../.."),
    env: childEnvironment(),
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void demo.kill("SIGKILL"));
  let output = "";
  demo.stdout.on("data", (chunk) => (output += String(chunk)));
  const ended = new Promise<number | null>((resolve) => demo.on("close", (code) => resolve(code)));
  while (demo.exitCode === null && !output.includes("through http")) await sleep(20);
  const url = /through (http:\S+)/.exec(output)?.[1] ?? "";
  expect((await fetch(`${url}/internal/audit`)).status).toBe(401);
  demo.kill("SIGTERM");
  expect(await ended).toBe(143);
  await expect(fetch(url)).rejects.toThrow();
}, 120_000);
