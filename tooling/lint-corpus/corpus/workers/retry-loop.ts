import type { ErrorEnvelope } from "@error-model/core";

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export async function sendWithRetry(body: unknown, attempts = 5): Promise<unknown> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const res = await fetch("/sms/send", { method: "POST", body: JSON.stringify(body) });
    if (res.ok) return res.json();
    const error = (await res.json()) as ErrorEnvelope;
    // expect: no-status-branching
    if (res.status === 429 || res.status >= 500) {
      const retryAfter = Number(res.headers.get("Retry-After") ?? 1);
      await sleep(retryAfter * 1000);
      continue;
    }
    // expect: match-on-code
    if (error.description.includes("safe to repeat")) continue;
    throw new Error(`${error.error_code}: ${error.description}`);
  }
  throw new Error(`gave up after ${attempts} attempts`);
}

/** Nothing is read but the status: a proxy's answer has no code. */
export async function ping(url: string): Promise<boolean> {
  for (let attempt = 0; attempt < 3; attempt++) {
    const res = await fetch(url, { method: "HEAD" });
    if (res.status === 503) {
      await sleep(1000);
      continue;
    }
    return res.status < 500;
  }
  return false;
}

export async function download(url: string): Promise<string | undefined> {
  const res = await fetch(url);
  if (res.status >= 200 && res.status < 300) return res.text();
  if (res.status === 304) return undefined;
  throw new Error(`download: HTTP ${res.status}`);
}
