import { UnrecoverableError, Worker, type Job } from "bullmq";
import type { ErrorEnvelope } from "@error-model/core";

interface SendJob {
  to: string[];
  message: string;
}

async function process(job: Job<SendJob>): Promise<void> {
  const res = await fetch("https://api.example.com/sms/send", {
    method: "POST",
    body: JSON.stringify(job.data),
  });
  if (res.ok) return;
  const error = (await res.json()) as ErrorEnvelope;
  switch (error.error_code) {
    case "RATE_LIMIT_EXCEEDED":
    case "DB_ERROR":
      await job.moveToDelayed(Date.now() + 1000 * 2 ** job.attemptsMade);
      return;
    case "INSUFFICIENT_BALANCE":
      throw new UnrecoverableError(`balance: ${error.balance}`);
    // expect: exhaustive-match
    default:
      throw new UnrecoverableError(error.description);
  }
}

export const worker = new Worker<SendJob>("send", process, { concurrency: 5 });

worker.on("failed", (job, error) => {
  console.error(job?.id, error.message);
  // expect-typed: match-on-code
  if (error.message.includes("The credentials of the account")) console.error("call support");
  if (error.message.startsWith("balance:")) console.error("top up");
});
