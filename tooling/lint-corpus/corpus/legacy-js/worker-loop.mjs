import { setTimeout as sleep } from "node:timers/promises";

export async function drain(queue, send) {
  for await (const job of queue) {
    for (let attempt = 1; attempt <= 5; attempt++) {
      const res = await send(job);
      if (res.ok) break;
      const problem = await res.json();
      console.error({ code: problem.error_code, text: problem.description, job: job.id });
      // expect: no-status-branching
      if (res.status >= 500 || res.status === 429) {
        await sleep(1000 * 2 ** attempt);
        continue;
      }
      // expect: match-on-code
      if (/workspace/.exec(problem.description)) break;
      // expect: known-code
      if (problem.error_code === "RATELIMIT_EXCEEDED") attempt = 1;
      break;
    }
    if (job.description.includes("urgent")) await queue.flush();
  }
}

export async function heartbeat(url) {
  const res = await fetch(url, { method: "HEAD" });
  if (res.status === 503) return "down";
  return res.status < 400 ? "up" : "sick";
}
