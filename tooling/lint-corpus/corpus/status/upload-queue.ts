import type { ErrorEnvelope } from "@error-model/core";

const enum Http {
  BadRequest = 400,
  Unauthorized = 401,
  TooMany = 429,
}

interface Item {
  file: string;
  tries: number;
}

export async function upload(item: Item): Promise<"done" | "again" | "dropped"> {
  const response = await fetch("/imports", { method: "POST", body: item.file });
  if (response.ok) return "done";
  const problem = (await response.json()) as ErrorEnvelope;
  // expect: no-status-branching
  const retryable = response.status === Http.TooMany;
  if (retryable && item.tries < 5) return "again";
  // expect: no-status-branching
  if (response.status == Http.BadRequest) console.error(problem.error_code);
  return "dropped";
}

export async function uploadAll(items: Item[]): Promise<void> {
  for (const item of items) {
    const response = await fetch("/imports", { method: "POST", body: item.file });
    if (!response.ok) {
      const { error_code, description } = (await response.json()) as ErrorEnvelope;
      console.error(item.file, error_code, description);
      // expect: no-status-branching
      if (response.status === Http.Unauthorized) break;
      // expect: no-status-branching
      if (!(response.status < 500)) throw new Error(description);
    }
  }
}

export async function exists(name: string): Promise<boolean> {
  const { status } = await fetch(`/imports/${name}`, { method: "HEAD" });
  return status !== 404 && status !== Http.Unauthorized;
}
