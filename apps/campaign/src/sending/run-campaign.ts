import { stat } from "node:fs/promises";
import type { Readable } from "node:stream";
import { groupRecipients } from "../batches/group-recipients.js";
import { campaignId, identifyCampaign } from "../campaign/campaign-identity.js";
import { fingerprintFile, openFingerprinted } from "../campaign/fingerprint-file.js";
import type { SendOptions } from "../campaign/send-options.js";
import { UsageError } from "../cli/usage-error.js";
import { readRows } from "../csv/read-rows.js";
import { Journal } from "../journal/journal.js";
import { acquireLock } from "../journal/lock-file.js";
import type { Progress } from "../progress/progress.js";
import { readRecipients } from "../recipients/read-recipients.js";
import { makeReport } from "../report/report.js";
import type { Report } from "../report/report.js";
import { Tally } from "../report/tally.js";
import { ResultsFile } from "../results/results-file.js";
import type { MessageApi } from "./message-api.js";
import { BatchSender } from "./send-batch.js";
import type { StopSwitch } from "./stop-switch.js";
import { WaitNotice } from "./wait-notice.js";
import { WorkPool } from "./work-pool.js";

export interface CampaignContext {
  readonly api: MessageApi;
  readonly stop: StopSwitch;
  /** Takes a line that the person who started the campaign has to know. */
  readonly tell: (line: string) => void;
  /** Makes the progress display once the scale is known. */
  readonly progress: (total: number) => Progress;
  /** Milliseconds of a steady clock. */
  readonly now: () => number;
  /** 0 to 1, for the jitter. */
  readonly random: () => number;
}

/**
 * Runs a campaign from the first row to the report, or goes on with one that an earlier run did not finish.
 *
 * The file is read no faster than batches leave. After a stop it is still read to its end, so that the results say of
 * every row what became of it.
 *
 * @throws UsageError before anything is sent; JournalError, or the file system's errors, when it cannot go on.
 */
export async function runCampaign(options: SendOptions, context: CampaignContext): Promise<Report> {
  const lock = await acquireLock(`${options.out}.lock`);
  try {
    return await runLocked(options, context);
  } finally {
    await lock.release();
  }
}

async function runLocked(options: SendOptions, context: CampaignContext): Promise<Report> {
  const startedAt = context.now();
  await guardOutput(options);
  const { sha256, lines } = await fingerprintFile(options.file);
  const secondReading = openFingerprinted(options.file);
  const recipients = readItems(secondReading.content, options);
  // The first item comes before anything is written: a file without the columns must leave no trace.
  const first = await recipients.next();
  const journal = await Journal.open(`${options.out}.journal`, identifyCampaign(options, sha256), options);
  if (options.fresh && journal.isResumed)
    context.tell("Going on with the campaign that an earlier --fresh began and did not finish.");
  try {
    const id = campaignId(journal.identity);
    const tally = new Tally();
    const results = new ResultsFile(options.out);
    const progress = context.progress(Math.max(0, lines - 1));
    const { api, stop, random } = context;
    const { sender, maxAttempts, retryBaseMs } = options;
    const batches = new BatchSender({
      ...{ api, stop, random, tally, journal, results },
      waits: new WaitNotice(context.tell, context.now),
      ...{ campaignId: id, sender, maxAttempts, retryBaseMs },
    });
    const pool = new WorkPool(options.concurrency);

    try {
      await sendAll(first, recipients, { batches, tally, results, progress, pool });
      await results.close();
      await journal.finish(batches.inDoubt, { complete: tally.left === 0 });
    } finally {
      progress.finish(tally);
    }
    return makeReport(tally, {
      campaignId: id,
      stop: stop.reason,
      fileChanged: secondReading.sha256() !== sha256,
      elapsedMs: context.now() - startedAt,
      results: options.out,
    });
  } finally {
    await journal.close();
  }
}

interface Sending {
  readonly batches: BatchSender;
  readonly tally: Tally;
  readonly results: ResultsFile;
  readonly progress: Progress;
  readonly pool: WorkPool;
}

type Items = ReturnType<typeof groupRecipients>;

async function sendAll(
  first: Awaited<ReturnType<Items["next"]>>,
  items: Items,
  { batches, tally, results, progress, pool }: Sending,
): Promise<void> {
  try {
    for (let next = first; next.done !== true; next = await items.next()) {
      const item = next.value;
      if ("reason" in item) {
        tally.addBadRow(item);
        await results.addBadRow(item);
      } else {
        tally.addBatch();
        await pool.run(() => batches.send(item).then(() => progress.update(tally)));
      }
    }
  } finally {
    // Whatever went wrong, what is on its way gets its answer into the journal.
    await pool.finish();
  }
}

/** Keeps a slip of the keyboard from overwriting a file that no campaign wrote. */
async function guardOutput({ out, fresh }: SendOptions): Promise<void> {
  if (fresh || (await sizeOf(`${out}.journal`)) !== undefined) return;
  if ((await sizeOf(out)) !== undefined)
    throw new UsageError(
      `${JSON.stringify(out)} is there already, and no campaign's journal beside it. Use another --out, or move the file away to repeat a campaign whose journal is lost: nobody is sent to twice as long as the API remembers its keys, unless that campaign was started with --fresh, whose keys are lost with the journal. --fresh would overwrite the file and send to everybody again.`,
    );
}

async function sizeOf(path: string): Promise<number | undefined> {
  return (await stat(path).catch(() => undefined))?.size;
}

function readItems(content: Readable, { message, batchSize }: SendOptions): Items {
  const rows = readRows(content, {
    required: message === undefined ? ["phone", "message"] : ["phone"],
  });
  return groupRecipients(readRecipients(rows, { message }), { batchSize });
}
