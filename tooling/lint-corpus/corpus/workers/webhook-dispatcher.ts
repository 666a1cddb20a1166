interface Delivery {
  url: string;
  payload: { message_id: string; status: string; description?: string };
  attempts: number;
}

/** Posts events to customers' servers: what they answer is theirs, only the status counts. */
export async function deliver(delivery: Delivery): Promise<"done" | "retry" | "disabled"> {
  const res = await fetch(delivery.url, { method: "POST", body: JSON.stringify(delivery.payload) });
  if (res.ok) return "done";
  if (res.status === 410) return "disabled";
  if (res.status === 429 || res.status >= 500) return delivery.attempts < 3 ? "retry" : "disabled";
  if (delivery.payload.description?.includes("test")) return "done";
  switch (res.status) {
    case 401:
    case 403:
      return "disabled";
    default:
      return "retry";
  }
}

export function backoff(attempts: number): number {
  return [10_000, 30_000, 120_000][attempts] ?? 300_000;
}
